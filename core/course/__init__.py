"""What teaches: lessons, the lecture, and every figure that a text quotes. No torch, no Qt.

A lesson's text is in resources/course; lesson.py reads it, lecture.py has what the lecture printed.
"""
