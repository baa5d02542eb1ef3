"""Brings resources/i18n to what the program says now, and tells what is left to translate.

.venv/bin/python -m tests.translations
"""

from tests.translations.ts import FOLDER, LANGUAGES, messages, update

for language in LANGUAGES:
    file = FOLDER / f"unroll_{language}.ts"
    FOLDER.mkdir(exist_ok=True)
    update(file, language)
    there = messages(file)
    print(f"{file.name}: {sum(map(bool, there.values()))} of {len(there)} texts are translated.")
