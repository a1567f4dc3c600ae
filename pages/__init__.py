"""What is drawn: one file per page, each exactly one public function, show(); frame.py runs them."""
