"""A fourth set of invented forms: as thirty ordinary officers would send them, written without sight of the readers.

README.md tells what can be argued about in the key, written before anything was read.
"""
