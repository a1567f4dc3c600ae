"""Writes files: meeting papers in four formats, each from the same pack, and the workbook that owners fill in."""
