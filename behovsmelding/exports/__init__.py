"""What the program writes for others to open: workbooks."""
