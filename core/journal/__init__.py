"""What a user does: each act as a record, and the list of those that were done. No Qt, no torch.

intents.py has every act there is. Session.do carries one out, Session.refusal says why it cannot be
done now: that is why something on screen is grey.
"""
