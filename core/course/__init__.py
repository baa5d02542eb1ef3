"""What teaches: lessons, the lecture, and every figure that a text quotes. No torch, no Qt."""
