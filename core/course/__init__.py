"""What teaches: lessons, the lecture, and every measurement that a text quotes. No torch, no Qt.

A lesson's text is in resources/course; begin with lesson.py, which reads it: lesson_head.py its
head, step.py its steps, of which acts.py says what they may do, until.py what they wait for and
completion.py whether it is so. progress.py keeps what a learner has done; measurements.py has what
texts quote, lecture.py what the lecture printed.
"""
