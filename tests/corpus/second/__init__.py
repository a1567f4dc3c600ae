"""A second set of invented forms, written without sight of the readers, the first sets or what either had shown.

Read once, when all was written and committed: `blind.json` is what that reading gave. Like the held-out set it is
blind only that once; README.md tells what it was and what in its key can be argued about.
"""
