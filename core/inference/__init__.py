"""What a trained network answers and writes. Needs torch."""
