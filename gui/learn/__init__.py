"""The Learn page: a lesson's text, step by step, beside one large live figure."""
