"""What is computed, in words and numbers: the Explain panel's pages, and Try it's of an answer.

explain.py chooses of the step under the playhead; unit.py tells a hidden unit, operation.py one
operation, after_pass.py the rest; answer.py how a letter that was asked for came about. browser.py
shows such a page.
"""
