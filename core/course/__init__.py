"""What teaches: lessons, the lecture, and every measurement that a text quotes. No torch, no Qt.

A lesson's text is in resources/course; begin with lesson.py, which reads it: head.py its head,
step.py its steps, of which acts.py says what they may do and until.py what completes them.
progress.py keeps what a learner has done; measurements.py has what texts quote, lecture.py what the
lecture printed.
"""
