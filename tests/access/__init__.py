"""Whether everyone can use every page: axe-core and what axe cannot see, figures printed by one command."""
