<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Unroll</name>
    <message>
        <source>The weights after {updates:,} updates are not finite numbers; step back and save an earlier state.</source>
        <extracomment>core.checkpoint.checkpoint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a checkpoint, neither .safetensors nor .pt.</source>
        <extracomment>core.checkpoint.checkpoint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be opened: {error}</source>
        <extracomment>core.checkpoint.checkpoint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} must end in .safetensors or .pt.</source>
        <extracomment>core.checkpoint.checkpoint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written, but the disk gives back other bytes.</source>
        <extracomment>core.checkpoint.checkpoint</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This state has {size} numbers, other than its experiment.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds weights but not the experiment that they belong to.</source>
        <extracomment>core.checkpoint.format, core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged, or was written by another program; its header is too large.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged.</source>
        <extracomment>core.checkpoint.format, core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged; its content does not match its checksum.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was saved by a newer version of Unroll, which is needed to open it.</source>
        <extracomment>core.checkpoint.format, core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its experiment cannot be.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights do not fit its experiment.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .pt file cannot be opened safely on this system; save the run as .safetensors.</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .pt file is opened safely by PyTorch 2.10 and later only; use .safetensors.</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a .pt file of another program; Unroll opens only the checkpoints that it saved itself (Ctrl+S).</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a .pt that was packed again, compressed; open it as PyTorch wrote it.</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged, or asks for more memory or time than a checkpoint needs.</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged, or holds Python objects, which can run commands.</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the process that opens .pt files cannot be started.</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step may not do {intent}</source>
        <extracomment>core.course.acts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step opens no other lesson than its own</source>
        <extracomment>core.course.acts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step&apos;s AddBookmark needs an epoch</source>
        <extracomment>core.course.acts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch} never comes; the last is {last}</source>
        <extracomment>core.course.acts, core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation {operation} never comes after step {step}; the last is {last}</source>
        <extracomment>core.course.acts, core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {step} never comes; the last is {last}</source>
        <extracomment>core.course.acts, core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{intent}.{name} cannot be {value}; allowed is 0 to {last}</source>
        <extracomment>core.course.acts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be {value}; allowed is {allowed}</source>
        <extracomment>core.course.acts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is outside of {name}, {shape}</source>
        <extracomment>core.course.acts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set = {table} is no table</source>
        <extracomment>core.course.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the figure {figure} has no control {name}; allowed is {allowed}</source>
        <extracomment>core.course.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be {value}</source>
        <extracomment>core.course.controls, core.course.question_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes the figure {name}, which resources/figures.toml does not have</source>
        <extracomment>core.course.figures</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glossary has {form} twice: in {one} and in {other}.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glossary is not TOML: {why}.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glossary&apos;s {name} has no {key}.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glossary&apos;s {name} has the key {key}; allowed is {allowed}.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glossary&apos;s {name} has {key} = {value}, which cannot be.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The glossary&apos;s {name} is no table.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has version {version}, and this Unroll reads version {ours}</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is JSON, but no hand-in of Unroll</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a damaged hand-in: it has an unknown key {key}</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is a damaged hand-in: {where} cannot be {value}</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no hand-in of Unroll: it is not JSON</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list</source>
        <extracomment>core.course.hand_in, gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would be larger than {size:g} MB</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a head that is not TOML: {why} (line {line})</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has id {id}; allowed is {allowed}, as in its name</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has minutes = {value}; allowed is a whole number from 1 to {most}</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has needs = {value}; allowed is a list of ids</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the unknown key {name}; allowed is {allowed}</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {key} = {value}; allowed is a list of names</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {name} = {value}; allowed is a text that is not empty</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hides the page {name}; allowed is {allowed}</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hides the setting {name}, which there is not</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} (line {line})</source>
        <extracomment>core.course.head, core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has an invisible character ({code}) at place {place}; delete it.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a wrong value: {why}</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the whole curve, from the first epoch to the last.</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its loss is no number any more.</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s curve stands beside yours: on average you are {far} off; it falls by {fall}.</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a curve has 3 to {last} epochs, and not {epochs}</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lesson trains nothing, so it has no curve</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within is a share, above 0 and below 1</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a wrong value in line {line}: {why}</source>
        <extracomment>core.course.head</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has nothing that can be seen; type one, such as Anna.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is empty; type one, such as Anna.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {what}.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a learner {name} already; choose another name.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many copies beside {file}; delete some first.</source>
        <extracomment>core.course.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {most} learners, which is the most; delete one first.</source>
        <extracomment>core.course.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be moved: {why}.</source>
        <extracomment>core.course.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no progress of a learner.</source>
        <extracomment>core.course.learners, core.course.progress</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson file {file} {what}.</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson {lesson} does not exist; allowed is {allowed}.</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lessons were found in {folder}.</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a head that does not end; a second line {fence} is missing</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no head; its first line must be {fence}</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has the id {id} of another file</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not UTF-8 text (byte {place})</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs {need}, and no lesson before it has this id (line {line})</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lesson hides the page {name}, so until.page never comes</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lesson hides the setting {name}, so until.changed never comes</source>
        <extracomment>core.course.lesson</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be made: {why}.</source>
        <extracomment>core.course.lesson_folder</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds {count:,} lessons; the first {most} are shown.</source>
        <extracomment>core.course.lesson_folder</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model on {title} for {count:,} updates or more.</source>
        <extracomment>core.course.practice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {count} seeds to their end ({settings}).</source>
        <extracomment>core.course.practice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practised.seeds cannot be {value}; allowed is 1 to {most}</source>
        <extracomment>core.course.practice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text = {table} needs origin and updates</source>
        <extracomment>core.course.practice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text.updates cannot be {value}</source>
        <extracomment>core.course.practice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no built-in text {name}; allowed is {allowed}</source>
        <extracomment>core.course.practice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} = {table} is no table</source>
        <extracomment>core.course.practice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>count cannot be {value}; allowed is 1 to 20</source>
        <extracomment>core.course.practice_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model is asked for {name}; allowed is {allowed}</source>
        <extracomment>core.course.practice_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <extracomment>core.course.progress</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} holds no progress of a learner; it is kept as {aside}.</source>
        <extracomment>core.course.progress</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} would be larger than {size:g} MB, so it is not written; reset this learner by File &gt; Learner.</source>
        <extracomment>core.course.progress</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer first.</source>
        <extracomment>core.course.question</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is no number, as {example} is.</source>
        <extracomment>core.course.question, core.course.study_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a series has values, a count and perhaps within</source>
        <extracomment>core.course.question_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {kind} is a list of texts, and right the number of one</source>
        <extracomment>core.course.question_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an order is a list of texts</source>
        <extracomment>core.course.question_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask = {table} has no prompt</source>
        <extracomment>core.course.question_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask has a prompt, perhaps a why, and one of {allowed}</source>
        <extracomment>core.course.question_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape = {value} is no tensor&apos;s name</source>
        <extracomment>core.course.question_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} must be said</source>
        <extracomment>core.course.question_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table} has another key than {allowed}</source>
        <extracomment>core.course.question_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no loss of letter {letter} reaches back to t = {t}</source>
        <extracomment>core.course.reach_question</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lesson has no losses that reach back</source>
        <extracomment>core.course.reach_question</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shape is numbers with commas between them, as 5, 1, 4.</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell has no {name}; allowed is {allowed}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch} never comes</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no letter is answered at t = {t}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing counts {name}; allowed is parameters, right</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the word has no letter {letter}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no parameter {name}; allowed is {allowed}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such number in this network</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no tensor {name}; allowed is {allowed}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lesson trains nothing, so there are no gradients</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no such number: its shape is {shape}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask.show goes to an epoch and a step that there are, or to none</source>
        <extracomment>core.course.showing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask.show has another key than {allowed}</source>
        <extracomment>core.course.showing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask.show has no figure {figure}; allowed is {allowed}</source>
        <extracomment>core.course.showing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask.show.do is no list of tables</source>
        <extracomment>core.course.showing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask.show.size is operation, time step or epoch</source>
        <extracomment>core.course.showing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a shape is asked for, and the figure {figure} tells it</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do = {do} is no list of tables</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has a wrong step in line {line}: {why}</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hide_answers is of the figures {allowed}</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not TOML ({why})</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its block does not end; a line ``` is missing</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its title {title} is no text</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show = {table} has another key than {allowed}</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms = {terms} is no list</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no figure {figure}; allowed is {allowed}</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no term {term}</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown key {key}; allowed is {allowed}</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} = {value} is neither true nor false</source>
        <extracomment>core.course.step</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no seeds are counted by {name}; allowed is {allowed}</source>
        <extracomment>core.course.study_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lesson has no word to learn, so no seeds are counted</source>
        <extracomment>core.course.study_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press all {count} of them, in your order.</source>
        <extracomment>core.course.told_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a choice has two answers or more, and one of them is right</source>
        <extracomment>core.course.told_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an order has two parts or more, and no two are the same</source>
        <extracomment>core.course.told_questions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the program until it prints what it should.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the setting {name}.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>core.course.until, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch}: {place}</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back through time to t = {t}.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to epoch {epoch}.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to t = {t}.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the gradients.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the loss.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the update.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to its beginning.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the page {page}.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab</source>
        <extracomment>core.course.until, gui.window.pages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn</source>
        <extracomment>core.course.until, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it train to its end.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model write {count} letters.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a cell: click one in the picture.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open layer {layer}&apos;s backward cell at t = {t}.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open layer {layer}&apos;s forward cell at t = {t}.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the cell at t = {t}: click it in the picture.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the cell of layer {layer} at t = {t}.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>core.course.until, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the program.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds</source>
        <extracomment>core.course.until, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a weight by hand.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <extracomment>core.course.until, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>core.course.until, gui.text.controls, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is another run; go back to the step.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the grid for {count} epochs.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the run to its end.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the runs side by side to their end.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {count} seeds for {epochs} epochs.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {count} seeds to their end.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <extracomment>core.course.until, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type {letters} into the field.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} Then go on by operation, {count} times.</source>
        <extracomment>core.course.until</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a demo answers nothing, so until.asked never comes</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network does not know {letter}, so until.asked never comes</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no cell with lane {lane} and t {t}; the last is {lanes} and {steps}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no page {name}; allowed is {allowed}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no setting {name}</source>
        <extracomment>core.course.until_table, core.course.variation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no task {name}; allowed is {allowed}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lesson has no word to learn, so no seeds of it are trained</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lesson trains nothing, so until.trained never comes</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until = {table} is no table</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until has no {name}; allowed is {allowed}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until.asked {why}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until.opened cannot be {value}; allowed is true, or a cell&apos;s lane and t</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until.operation needs a step</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until.seed_epochs is of seeds, and there is no until.seeds</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until.{key}: this program has no exercise {name}; allowed is {allowed}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until.{name} cannot be {value}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until.{name} cannot be {value}; allowed is 1 to {most}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until.{name} needs an epoch</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until.{why}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {most} networks can be drawn</source>
        <extracomment>core.course.variation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vary = {table} is no table</source>
        <extracomment>core.course.variation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vary.{name} = {value} is no list of two values or more</source>
        <extracomment>core.course.variation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row taken from a table: the same as a one-hot vector times that table.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works on the last axis alone, for every letter with the same weights.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One time step of one layer: the loop is yours, and time is no axis here.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The softmax is inside: it takes scores, and the targets as numbers of letters.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers, one upon the other</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters that there are: rows of the table</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers of each letter&apos;s vector</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers of the hidden state</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers that come out: a score for each letter</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers that enter</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers that enter at each time step</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers that the hidden state is made smaller to; 0 for not at all</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out is the last layer at every step, {last} every lane at its last step.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the numbers between layers that training leaves out</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is made of the letters&apos; losses: their mean or their sum</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what squeezes each sum: tanh or relu</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether a second lane reads from right to left</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether b_ih and b_hh are there</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the batch is the first axis of inputs and out</source>
        <extracomment>core.experiment.api</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One update would take about {needed:,.0f} seconds, and cannot be interrupted; allowed are up to {most:g}. Take fewer units, layers, sequences or steps.</source>
        <extracomment>core.experiment.cost</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> with {count} layers</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, enough for {units:,} units</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pass over {batch:,} sequences of {seq_len:,} steps needs about {needed:,.0f} MB; at most {most:,.0f} MB are used. Take fewer sequences, steps or units.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All parameters are frozen; at least one must be trained.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from {low} to {most}</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch_size is {value}; a word is one sequence.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bidirectional is true; a language model would read the letter that it is to predict. Choose false.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell is RNNCell, which is fed step by step; choose RNN.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout is {value:g}; a single word is trained without it, so that what is shown is what was trained.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedding_dim is {value}; this task&apos;s inputs are numbers already: 0.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen names {shown}; allowed is one of {allowed}.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden_size gives {size} outputs, but without a Linear head each of the {letters} letters needs one; allowed is {letters} or more.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden_size {size:,}{layers} makes about {needed:,.0f} MB of weights and optimiser; at most {most:,.0f} MB are kept{enough}. Take fewer {fewer}.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <extracomment>core.experiment.experiment, gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units or layers</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value}; here it is always {only}.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value}; this demo is one forward pass without it.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is not a setting of this experiment.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an RNNCell is one layer in one direction, fed step by step; choose cell RNN.</source>
        <extracomment>core.experiment.model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout is {value:g}; it acts between layers, and num_layers is 1.</source>
        <extracomment>core.experiment.model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget_bias is {value:g}; only an LSTM has that gate.</source>
        <extracomment>core.experiment.model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonlinearity is &apos;relu&apos;; {name}&apos;s is always tanh.</source>
        <extracomment>core.experiment.model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value}; {reason}</source>
        <extracomment>core.experiment.model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate is {value:g}; with Adam allowed is a number above 0, up to 1e37.</source>
        <extracomment>core.experiment.training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.item() in the loss.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CrossEntropyLoss contains the softmax. Given probabilities, it takes them for scores between 0 and 1 and softens them once more: no letter ever comes near certainty. Hand it the raw scores.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the first letters really not matter?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels flattened in another order than the outputs.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax before the cross-entropy.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden state is carried on without detach().</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input has its batch first, and the layer was not told: it reads five words of one letter each, and nothing is remembered from letter to letter. No error tells you, as both shapes are possible. Give the layer batch_first=True.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss looks at the last letter only.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outputs go through time first, both words at each step; the labels went through one word and then the other. Each output was compared with somebody else&apos;s label, and the network has learnt just that. Turn the labels, too, before they are flattened: .T.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The silent batch_first.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of the last epoch hangs on all of that epoch&apos;s computation, whose numbers backward() has let go. Begin each epoch with zeros, or cut it off: h.detach().</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no loss looks at, nothing improves: only the last answer was ever judged. Add up, or average, the losses of all letters.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why are letters wrong while the loss is small?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it learn so badly?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it stop at once?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does it stop in the second epoch?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does one letter stay wrong?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does only the end of the word come right?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does the loss stay so high?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward() adds to what is in .grad already, so each update follows the sum of all gradients since the first epoch. Empty them: optimizer.zero_grad() before backward().</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item() makes a Python number of the tensor, and a number does not know how it came about: nothing is left to go back through. Use item() for printing alone.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out is handed out beside the states that the layer goes on with: its gradient is what comes straight from the loss, without the way through later steps. Walk through the word letter by letter and ask the state that is handed on.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retain_grad() on out.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero_grad() was left out.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First the size of what comes in, then that of the hidden state.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row k of the identity matrix is the one-hot vector of letter k.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raw scores go in, as the softmax is inside the criterion.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state goes in with the letter: it is all that is known of those before.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the line: letters become vectors</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the line: the loss</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the line: the model reads</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the line: the recurrent layer</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the line: the way back</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward() adds to .grad, zero_grad() empties it, step() uses it.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows keeps this name for a device</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a part of its path is a file, not a folder</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a device, not a file</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than {size:g} MB</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its disk is read-only</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder is read-only</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name has a character that no file name may have</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name is too long</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its symbolic links lead in a circle</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on Windows no name ends with a point or a space</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading it is not allowed</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk has no room for a file of this size</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system refused it</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your share of the disk is used up</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: there is no such file.</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read: {cause}.</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written: {cause}.</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was written, but a power cut may undo it: {cause}.</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input has {letters:,} letters; allowed are 1 to {most:,}.</source>
        <extracomment>core.inference.answer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model never met {letter}; it knows {known}.</source>
        <extracomment>core.inference.answer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model never met {letters}; it knows {known}.</source>
        <extracomment>core.inference.writing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least one letter for the model to go on from.</source>
        <extracomment>core.inference.writing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{letters} and others</source>
        <extracomment>core.inference.writing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no intent {name}</source>
        <extracomment>core.journal.tables</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no intent {name}; is {near} meant?</source>
        <extracomment>core.journal.tables</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{intent} has no field {name}; allowed is {allowed}</source>
        <extracomment>core.journal.tables</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{intent} needs its field {name}</source>
        <extracomment>core.journal.tables</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where} cannot be {value}</source>
        <extracomment>core.journal.tables</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson file {file}, line {line}: {why}.</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is never complete: {why}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing in this network is {term}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the right answer is no number, since this run diverges</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the step is there when it begins, so nothing is to be done</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this act is refused: {why}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this formula cannot be set: {latex}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this never comes: {left}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this word lights nothing: {term} is not here</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is asked for never becomes known</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other value of {name} can be had in this experiment</source>
        <extracomment>core.rehearsal.ways</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bookmark&apos;s name has at most {most} letters, in one line.</source>
        <extracomment>core.runs.bookmark</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fork keeps its network; to change the network, edit the settings instead.</source>
        <extracomment>core.runs.fork</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} cannot be {value:g}; allowed is a finite number.</source>
        <extracomment>core.runs.fork</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is outside of {name}, {shape}.</source>
        <extracomment>core.runs.fork</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grid is of a word pair; open a lesson with one.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {axis} is given; give at least one.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these can be. {reason}</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell</source>
        <extracomment>core.runs.grid_study, gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell is {given}; allowed is {allowed}.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs is {epochs:,}; allowed is 1 to {most:,}.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden size</source>
        <extracomment>core.runs.grid_study, gui.figures.seeds.grid_map, gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <extracomment>core.runs.grid_study, core.settings, gui.figures.seeds.grid_map, gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{axis}s: &quot;{text}&quot; may mean {one}, or {several}; write {one}, or &quot;{listed}&quot; with a space.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{combinations:,} combinations of {seeds:,} seeds are {runs:,} runs of {epochs:,} epochs: about {told}. At most {most} minutes are started; take fewer values, seeds or epochs.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} {axis}s are given; at most {most} fit side by side.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours:,.1f} hours</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes:,.0f} minutes</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demo trains nothing; open a lesson that does.</source>
        <extracomment>core.runs.seed_study, core.session.grid_training, gui.compare.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first seed is {first:,}; allowed is 0 to {most:,}.</source>
        <extracomment>core.runs.seed_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} models of {parameters:,} parameters need about {needed:,.0f} MB at once; at most {most:,} MB are used. Take fewer seeds.</source>
        <extracomment>core.runs.seed_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} seeds for {epochs:,} epochs are {needed:,.0f} MB of losses; at most {most:,.0f} MB are kept. Take fewer of either.</source>
        <extracomment>core.runs.seed_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {value:,}; allowed is 1 to {most:,}.</source>
        <extracomment>core.runs.seed_study</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ended without a word: it computed for more than {seconds} seconds (a loop that never ends?), or broke off by itself.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may only compute and print: no file, no other program, no network.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stops in line {line}. {told}</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was ended: it printed more than {count:,} bytes. Print less in each epoch.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not run: its process could not be started. Try again.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not run: this system cannot confine a program so that it touches no file and no network. That takes Linux on x86-64 or ARM 64, with seccomp.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has at most {most} bookmarks; remove one first.</source>
        <extracomment>core.session.bookmarks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark {number} is in epoch {epoch:,}, which this run does not hold.</source>
        <extracomment>core.session.bookmarks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch:,} is not of this run.</source>
        <extracomment>core.session.bookmarks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run is open.</source>
        <extracomment>core.session.bookmarks, core.session.checkpoints, core.session.programs, core.session.run_list, gui.run_files</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no bookmark {number}.</source>
        <extracomment>core.session.bookmarks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose runs first, or take the six models.</source>
        <extracomment>core.session.comparison</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such speed; the list has those that there are.</source>
        <extracomment>core.session.comparison</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many seeds are being trained; cancel that first.</source>
        <extracomment>core.session.grid_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid is being trained; cancel that first.</source>
        <extracomment>core.session.grid_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No learner was reset or deleted since the program was started.</source>
        <extracomment>core.session.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder in which learners are kept.</source>
        <extracomment>core.session.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no learner {number}.</source>
        <extracomment>core.session.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is handed in bears a name: give one by File &gt; Learner &gt; Rename.</source>
        <extracomment>core.session.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is being read.</source>
        <extracomment>core.session.opened_text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder for lessons of your own.</source>
        <extracomment>core.session.own_lessons</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program is at most 100,000 letters long.</source>
        <extracomment>core.session.programs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not running.</source>
        <extracomment>core.session.programs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running.</source>
        <extracomment>core.session.programs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run&apos;s program has no such exercise.</source>
        <extracomment>core.session.programs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demo trains nothing; open a lesson that does, then come back.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted</source>
        <extracomment>core.session.run_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lesson {lesson}.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run {run}.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the lecture&apos;s values.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an experiment of your own: no lecture has values for it.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being trained.</source>
        <extracomment>core.session.seed_training, gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A series is being trained; cancel it first.</source>
        <extracomment>core.session.task_training, gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cancelled series is chosen.</source>
        <extracomment>core.session.task_training, gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No series is chosen.</source>
        <extracomment>core.session.task_training, gui.tasks.series_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trained run is chosen.</source>
        <extracomment>core.session.task_training, gui.run_files</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None was deleted.</source>
        <extracomment>core.session.task_training, core.session.text_training, gui.tasks.series_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run diverged; its weights are of no use.</source>
        <extracomment>core.session.task_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being trained; it can be saved at its end.</source>
        <extracomment>core.session.task_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds is {count:,}; allowed is 1 to {most}.</source>
        <extracomment>core.session.task_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fork keeps its network and its text; train a fresh one instead.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {updates:,} updates are done; raise Updates to go on.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It diverged at update {update:,}; lower the learning rate.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text is not at hand.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text is not at hand; it can write, but not be trained on.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text is open.</source>
        <extracomment>core.session.text_training, gui.text.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is trained yet.</source>
        <extracomment>core.session.text_training, gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {limit:,} epochs are done; raise Epochs to go on, or rewind.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson is open.</source>
        <extracomment>core.session.transport, gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pass is complete; rewind to walk through it again.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run diverged at epoch {epoch} (loss {loss:g}); lower the learning rate, or step back.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such speed; the slider has those that there are.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such step size; there are operation, time step and epoch.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the newest place.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the very start.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is where the file begins; what came before is not in it.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is where the fork begins; what came before is in the run that it comes from.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson is one forward pass; it has no epochs.</source>
        <extracomment>core.session.transport</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 (off) or a number up to 1,000,000</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 (off) or a number up to 10</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The experiment has no {name}.</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number above 0, up to 1e38</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from -20 to 20, 0 for torch&apos;s own draw</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from 0 (off) to 0.95</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from 0 to 0.5</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from 0 to 100</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from {low} to {high:,}</source>
        <extracomment>core.settings, gui.widgets.number_box</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names of parameters</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is not known; allowed is {allowed}.</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spoken} is {value}; allowed is {allowed}.</source>
        <extracomment>core.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <extracomment>core.system.devices</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its memory is full</source>
        <extracomment>core.system.devices</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this PyTorch cannot use it</source>
        <extracomment>core.system.devices</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this PyTorch was not built for it</source>
        <extracomment>core.system.devices</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} cannot go on: {reason}. The run is kept; choose the CPU under Run &gt; Compute… and go on.</source>
        <extracomment>core.system.devices</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user has no home folder</source>
        <extracomment>core.system.folders</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be written</source>
        <extracomment>core.system.folders</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, so settings and autosaves are in {folder}, which may be emptied when the machine starts again.</source>
        <extracomment>core.system.folders</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay is {delay}; allowed is less than the length, {length}.</source>
        <extracomment>core.tasks.synthetic</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one of {types}</source>
        <extracomment>core.tasks.task</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter has 1 to {most} code points.</source>
        <extracomment>core.tasks.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary has a letter twice.</source>
        <extracomment>core.tasks.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary has {count} letters; allowed are 2 to {most:,}.</source>
        <extracomment>core.tasks.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name or path of up to {most:,} letters</source>
        <extracomment>core.tasks.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sha256 checksum</source>
        <extracomment>core.tasks.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number from 2 to {most:,}</source>
        <extracomment>core.tasks.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an encoding of the Text page&apos;s menu</source>
        <extracomment>core.tasks.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch_size is {value}; the whole text is one sequence.</source>
        <extracomment>core.tasks.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} sequences of {chunk} steps need {needed:,} letters; this text trains on {trained:,}. Take fewer or shorter ones, or a longer text.</source>
        <extracomment>core.tasks.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter {place:,} of {name} is made of {count:,} code points; allowed are up to {most}: take marks off it.</source>
        <extracomment>core.tasks.word</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word of 1 to {most:,} letters</source>
        <extracomment>core.tasks.word</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source and target have the letter {letter} only; two different letters are needed.</source>
        <extracomment>core.tasks.word</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {target} has {letters} and source {source} has {count:,}; both need the same number.</source>
        <extracomment>core.tasks.word</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} did not come with this Python.</source>
        <extracomment>core.text.builtin</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 letter</source>
        <extracomment>core.text.corpus, core.text.letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter has the code {code}, which no symbol has.</source>
        <extracomment>core.text.corpus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <extracomment>core.text.corpus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text&apos;s symbols are not in order, or one comes twice.</source>
        <extracomment>core.text.corpus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} letters</source>
        <extracomment>core.text.corpus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} has {letters}; at least {least} are needed.</source>
        <extracomment>core.text.corpus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} repeats one letter only; two different letters are needed.</source>
        <extracomment>core.text.corpus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 control character dropped</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 damaged letter at {at:,}</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 escape sequence dropped</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessed</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read as {encoding}</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} control characters dropped</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} damaged letters, the first at {at:,}</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n:,} escape sequences dropped</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} MB; texts of up to {most:g} MB can be read.</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in an encoding that could not be told; save it as UTF-8 in a text editor.</source>
        <extracomment>core.text.file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unroll opens only the checkpoints that it saved itself (Ctrl+S)</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .pt file of PyTorch</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .pt of before PyTorch 1.6, a bare Python pickle</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a .safetensors file</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GGUF model</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Git LFS pointer</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Keras model</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TensorFlow Lite model</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TorchScript program</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bare Python pickle</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a database</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture, sound or video</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program of torch.export</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tar archive</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zip archive</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an HDF5 file, as Keras saves weights in</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ONNX model</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive of NumPy arrays (.npz)</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-book</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an office document</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with bzip2</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with gzip</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with xz</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compressed with zstd</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty.</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is {what}; {step}.</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither a text nor a checkpoint of Unroll</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no kind of file that is known here</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not plain text</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the file itself</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open it as a checkpoint (Ctrl+O)</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open it as a text (Ctrl+T)</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rich text</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run `git lfs pull` in its folder and open it again</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save it as plain text first</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound or video</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpack it and open what is inside</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which can run commands</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not plain text: it has bytes that no text has.</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {phrase}, {rather}.</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {phrase}, {rather}; {step}.</source>
        <extracomment>core.text.kind</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a control character</source>
        <extracomment>core.text.letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of a character</source>
        <extracomment>core.text.letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {count:,} characters; allowed are up to {most:,} letters</source>
        <extracomment>core.text.letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {kind} ({code}) at place {place:,}, which is no letter; delete it</source>
        <extracomment>core.text.letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {letters}; allowed are up to {most:,}</source>
        <extracomment>core.text.letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} letters</source>
        <extracomment>core.text.letters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not the text that this run was trained on; it was changed since. The run can write, but not be trained on.</source>
        <extracomment>core.text.text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch cannot be used here: {error}</source>
        <extracomment>core.worker.worker</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training stopped: an unexpected error ({error}). The run is kept.</source>
        <extracomment>core.worker.worker</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it: {}, {}.</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With its memory: {}, {}.</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its memory it answers the same each time: {}. That costs {} nats a letter</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without memory: {} each time, {} nats (the least possible is {}).</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no network without memory gets below {}</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} and {}</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ends with the lowest loss, {} nats a letter</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} first, at epoch {}</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} came to the whole word</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Hidden state h of the top layer&lt;/b&gt;, unit by time step</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose runs</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare six models on this task</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch 14: bidirectional LSTM has the lowest loss, 0.003185 nats a letter; 6 of 6 answer every letter.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch of all runs</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs a second</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every second line is dashed: where two coincide, both can be seen.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How losses are compared</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <extracomment>gui.compare.page, gui.lab.panels.loss, gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses of the runs</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run that trains yet</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>gui.compare.page, gui.lab.transport.actions, gui.text.controls, gui.text.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>gui.compare.page, gui.lab.transport.actions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run or pause all</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several runs are shown here; save one in the Lab.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six at most side by side.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six models on this task</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summed losses are divided by the number of letters.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the runs have come to</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <extracomment>gui.compare.page, gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes in a moment</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged</source>
        <extracomment>gui.compare.page, gui.lab.panels.loss, gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {}</source>
        <extracomment>gui.compare.page, gui.lab.opened_cell, gui.lab.transport.timeline, gui.seeds.grid_view, gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {} of {}</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log</source>
        <extracomment>gui.compare.page, gui.lab.panels.loss, gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} epochs/s</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Six models on this task” trains them all from the present seed; “Choose runs” sets any runs side by side.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Six models on this task” trains them all.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: best is {}</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: {} and {} more have the lowest loss, {} nats a letter</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: {} has the lowest loss, {} nats a letter</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} answer every letter.</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>argument</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>axes</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes out</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes in</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>meaning</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tensor</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>torch&apos;s modules in this run</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the cell</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the cell (Esc)</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formula of {}</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden unit</source>
        <extracomment>gui.figures.cell.card, gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden unit whose numbers are shown, one of {}. Others: the arrows here, ↑ ↓ on the stage, or a click on a coloured cell</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The opened cell with its operands</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The products and the sum, or the whole cell again</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole cell</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 0 to {}</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit</source>
        <extracomment>gui.figures.cell.card, gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click: the products and the sum that it is made of</source>
        <extracomment>gui.figures.cell.drawing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cell at one time step: what enters it, what it computes, what leaves it.</source>
        <extracomment>gui.figures.cell.drawing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not computed yet: step on</source>
        <extracomment>gui.figures.cell.drawing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> from above</source>
        <extracomment>gui.figures.cell.formula</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> from later</source>
        <extracomment>gui.figures.cell.formula</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its numbers come when the run is paused.</source>
        <extracomment>gui.figures.code.line_wording, gui.lab.explain.after_pass, gui.lab.explain.operation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line has not been reached yet.</source>
        <extracomment>gui.figures.code.line_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all steps: {} {}</source>
        <extracomment>gui.figures.code.line_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the largest logit of t = {} has index {}: “{}”</source>
        <extracomment>gui.figures.code.line_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as a loop</source>
        <extracomment>gui.figures.code.loop_code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network as a loop: each turn reads one input and writes the state anew.</source>
        <extracomment>gui.figures.code.loop_code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is printed yet.</source>
        <extracomment>gui.figures.code.output_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program has printed</source>
        <extracomment>gui.figures.code.output_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should print</source>
        <extracomment>gui.figures.code.side_by_side</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it should print</source>
        <extracomment>gui.figures.code.side_by_side</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your program printed</source>
        <extracomment>gui.figures.code.side_by_side</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your program printed</source>
        <extracomment>gui.figures.code.side_by_side</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to this epoch</source>
        <extracomment>gui.figures.compare.loss_curves, gui.figures.decoded.decoded_table, gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of each run by epoch, per letter, so that all can be compared.</source>
        <extracomment>gui.figures.compare.loss_curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <extracomment>gui.figures.compare.loss_curves, gui.figures.seeds.fan_plot, gui.figures.seeds.share_plot, gui.lab.panels.loss, gui.lab.transport.bar, gui.learn.curve_field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss, nats per letter</source>
        <extracomment>gui.figures.compare.loss_curves, gui.figures.seeds.fan_plot, gui.figures.seeds.loss_bars, gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row a number of the model, a column a letter read.</source>
        <extracomment>gui.figures.compare.run_maps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each run has come to at the epoch of the slider.</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decoded</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first exact</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss a letter</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms an epoch</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameters</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t = {}: predicted “{}”, target “{}” with probability {}</source>
        <extracomment>gui.figures.decoded.decoded_model</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this row</source>
        <extracomment>gui.figures.decoded.decoded_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backward pass, against the arrows: violet is the gradient of the loss that goes back, the wider the larger. The widest is {}; each tenth of it is narrower by a step.</source>
        <extracomment>gui.figures.diagram.flow_scale</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient</source>
        <extracomment>gui.figures.diagram.flow_scale, gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h over c</source>
        <extracomment>gui.figures.diagram.ground_painter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leftwards</source>
        <extracomment>gui.figures.diagram.ground_painter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads right to left</source>
        <extracomment>gui.figures.diagram.ground_painter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right to left</source>
        <extracomment>gui.figures.diagram.ground_painter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network, drawn once for each letter: it reads from below, keeps a state from left to right, and answers above.</source>
        <extracomment>gui.figures.diagram.network_diagram</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h_n</source>
        <extracomment>gui.figures.diagram.output_painter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h_n, c_n</source>
        <extracomment>gui.figures.diagram.output_painter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out</source>
        <extracomment>gui.figures.diagram.output_painter, gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out: the top layer&apos;s h at every step</source>
        <extracomment>gui.figures.diagram.output_painter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the last state of each lane</source>
        <extracomment>gui.figures.diagram.output_painter</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>want {}</source>
        <extracomment>gui.figures.diagram.pen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a one at the letter&apos;s own place, zeros elsewhere (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both directions&apos; states stand side by side (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emb.weight {}: a row of its own for each letter</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedding</source>
        <extracomment>gui.figures.diagram.wording, gui.figures.weights.parameters, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fc.weight {}: the same numbers at every step</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>gui.figures.diagram.wording, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden until it is revealed: press A</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input</source>
        <extracomment>gui.figures.diagram.wording, gui.figures.tasks.sequences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss at t = {t}: −ln p({letter}) = {value} nats</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss −ln p</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no Linear layer: the hidden state itself is the logits</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not computed yet: press Step</source>
        <extracomment>gui.figures.diagram.wording, gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one-hot</source>
        <extracomment>gui.figures.diagram.wording, gui.seeds.grid_wording, gui.seeds.wording, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out, number {}:</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score (logit) of “{letter}” at t = {t}: {value}</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side by side</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax: e to the score, over the sum of all of them (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t = {t}: letter “{letter}”, index {index}</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the initial state enters here</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the largest probability is the prediction (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss: −ln of the probability of the wanted letter (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what layer {} reads, number {}:</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x{step} = ({vector}): “{letter}” is letter {place} of {letters}</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {size}: the same {count} numbers at every step</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not computed yet: press Step</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each letter where its embedding lies; the trail is its way from the first epoch. Letters that are used alike come to lie together.</source>
        <extracomment>gui.figures.embedding.letter_plane</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An embedding&apos;s row, and the same as a product</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ways give the same numbers, digit for digit.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left an index takes a row of the table; right a one-hot vector is multiplied with the table: its 1 lets that row through, its zeros wipe out the others.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is computed yet.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They differ.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no table.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an index takes its row</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one-hot × table</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one-hot × table: each row times its number, added up</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t = {}: “{}” has the index {}.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> W with {} below: the columns that {} is multiplied by.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s with {} below: those of the scores that are {}.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward pass</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes from later at t = {}.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T: how many letters; the loss is their mean.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>u: what W_hh h + b_hh gave, before r acts on its part of n.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is the layer, → and ← the direction. What bears none is this lane&apos;s.</source>
        <extracomment>gui.figures.equations.equation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is the layer. What bears no layer belongs to this one.</source>
        <extracomment>gui.figures.equations.equation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>→ and ← are the directions. What bears none is this lane&apos;s.</source>
        <extracomment>gui.figures.equations.equation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At t = 1 the initial state h₀ enters.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn at random.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward pass</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>gui.figures.equations.forward, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Linear layer: h are the scores.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output</source>
        <extracomment>gui.figures.equations.forward, gui.lab.panels.code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T: how many letters.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This direction reads from the last letter: hₜ₊₁ enters; at t = T the initial h.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model computes, as equations; the one under the playhead is lit.</source>
        <extracomment>gui.figures.equations.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>equation</source>
        <extracomment>gui.figures.equations.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>gui.figures.equations.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <extracomment>gui.figures.equations.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all parameters that are not frozen, together.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all parameters together.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip = {}, the setting clip_norm.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>k: how many updates Adam has made, this one included.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is frozen: it takes no gradient and keeps its value.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε = 10⁻⁸ keeps the quotient finite.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η = {}, the learning rate.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η: the learning rate.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>λ = {}, the weight decay.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates and state of one unit over time</source>
        <extracomment>gui.figures.gates.belt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state of one unit on its way through time, and the gates that change it.</source>
        <extracomment>gui.figures.gates.belt</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates and states of all units over time</source>
        <extracomment>gui.figures.gates.maps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates and states of all units: each row is a unit, each column a time step.</source>
        <extracomment>gui.figures.gates.maps</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − {z} of it is written into {h}</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell state</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h = o · tanh(c)</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden state</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scales what {past} says to {n}</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this share of tanh({c}) is shown</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this share of {g} is let in</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this share of {past} is kept</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what {i} would write</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{h} = {o} · tanh({c})</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the gradient is that reaches each time step, a line a layer; each step of the axis is a power of ten.</source>
        <extracomment>gui.figures.gradients.log_lines</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of gradients over time, as lines</source>
        <extracomment>gui.figures.gradients.log_lines</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {}: {} = {}</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of letter {} (“{}”)</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not reach {}: no path leads there</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} reaches {} with exactly 0</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} reaches {} with {}</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses of all runs by epoch: the line is the median, the band holds nine runs of ten, thin lines are single runs.</source>
        <extracomment>gui.figures.seeds.fan_plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>gui.figures.seeds.fan_plot, gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each square is many runs with one learning rate and one hidden size.</source>
        <extracomment>gui.figures.seeds.grid_map</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the losses of all runs are spread at the epoch of the slider.</source>
        <extracomment>gui.figures.seeds.loss_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>gui.figures.seeds.loss_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs</source>
        <extracomment>gui.figures.seeds.loss_bars, gui.figures.seeds.outcome_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>gui.figures.seeds.loss_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(diverged)</source>
        <extracomment>gui.figures.seeds.outcome_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which strings the runs answer at this epoch, and how many do.</source>
        <extracomment>gui.figures.seeds.outcome_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer</source>
        <extracomment>gui.figures.seeds.outcome_table, gui.figures.tasks.sequences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <extracomment>gui.figures.seeds.outcome_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of the runs answer the whole word, epoch by epoch.</source>
        <extracomment>gui.figures.seeds.share_plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact, %</source>
        <extracomment>gui.figures.seeds.share_plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> – the rest came from the future: a leak.</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {} of them different</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;br&gt;When each answer may see its past alone: &lt;b&gt;{}&lt;/b&gt;</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {} sequences of this length are trained on; nothing is held out.</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was trained at {}.</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answer {} {}</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked for {}</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared error</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} held-out sequences of length {}{}: &lt;b&gt;{} {}&lt;/b&gt;</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} sequences of length {}{}: &lt;b&gt;{} {}&lt;/b&gt;</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, mean of {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy on all {} sequences, %</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut down to {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at update {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient norm</source>
        <extracomment>gui.figures.tasks.curves, gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guessing {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out accuracy, %</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out squared error</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved below {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved from {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training loss</source>
        <extracomment>gui.figures.tasks.curves, gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} diverged</source>
        <extracomment>gui.figures.tasks.curves, gui.seeds.grid_wording, gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what reaches step {}, step 1 gets {}.</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {} updates</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no finite number</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>untrained</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update {}: |∂L/∂{}| at step {} = {}</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Gradient through time&lt;/b&gt;</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Gradient through time&lt;/b&gt;, seed {}</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark: much of the loss&apos;s gradient arrives at this time step. Click a row.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient by which state</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the loss&apos;s gradient reaches each time step.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer and direction</source>
        <extracomment>gui.figures.tasks.gradients, gui.widgets.lane_box</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured since it was opened.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured yet.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an LSTM has a cell state c.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time step →   update ↓</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line a run: how good it is at the task, update by update.</source>
        <extracomment>gui.figures.tasks.plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run {}</source>
        <extracomment>gui.figures.tasks.plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update</source>
        <extracomment>gui.figures.tasks.plot, gui.figures.text.bits_plot, gui.figures.text.sample_list, gui.lab.panels.weights, gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences that were not trained on: what was asked, and what was answered.</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested sequences and their answers</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <extracomment>gui.figures.tasks.sequences, gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU time of a run</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click: its settings into the form</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the last scores; diverged runs have none</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds beyond the threshold</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series of runs that differ in their seed alone, and how many solved the task.</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series that were trained</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>solved</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many yes-or-no questions the next letter costs the model, update by update; dashed is what counting letters reaches.</source>
        <extracomment>gui.figures.text.bits_plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this update</source>
        <extracomment>gui.figures.text.bits_plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits per letter</source>
        <extracomment>gui.figures.text.bits_plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits, told</source>
        <extracomment>gui.figures.text.bits_plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits, trained on</source>
        <extracomment>gui.figures.text.bits_plot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples by update</source>
        <extracomment>gui.figures.text.sample_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model wrote as it learned, the newest above; choose a line to look at that update.</source>
        <extracomment>gui.figures.text.sample_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits</source>
        <extracomment>gui.figures.text.sample_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it writes</source>
        <extracomment>gui.figures.text.sample_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers letter by letter</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model answers to each letter that it reads, and what else it might have answered.</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reads</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeliest letters: nothing is written yet</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeliest letters: {}</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Write, or One letter. The likeliest letters stand here.</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of each next letter</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own probabilities. Temperature and top-k change how one is drawn from them: below 1 the likeliest even more often, above 1 the others.</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What might have come: {}</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which letters might have come at this place, by the model&apos;s own probability.</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers that the model learns, a matrix each; a row belongs to a unit.</source>
        <extracomment>gui.figures.weights.matrix_flow</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 number is not finite</source>
        <extracomment>gui.figures.weights.matrix_sheet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not finite</source>
        <extracomment>gui.figures.weights.matrix_sheet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} numbers are not finite</source>
        <extracomment>gui.figures.weights.matrix_sheet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added to {}</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {} to {}</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gate {} of unit {}</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h of layer {}</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number {} of the vector of “{}”</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the letter “{}”</source>
        <extracomment>gui.figures.weights.parameters, gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the logit of “{}”</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {}</source>
        <extracomment>gui.figures.weights.parameters, gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, one-hot</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x, the embedding</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of layer {}</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: the largest gradient is {}, in {}.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: the largest step is {}, in {}.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: the largest weight is {}, in {}.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gradients come after the loss.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step comes after the gradients.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the gradients</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the loss</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest: {}</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest: {} in {}</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>gui.handout.document</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As PyTorch computed them when this page was made.</source>
        <extracomment>gui.handout.document</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>gui.handout.document</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It depends on what you train.</source>
        <extracomment>gui.handout.document</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>gui.handout.document</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number them in their order.</source>
        <extracomment>gui.handout.document</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {}</source>
        <extracomment>gui.handout.document</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is that of step {}.</source>
        <extracomment>gui.handout.document</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} minutes</source>
        <extracomment>gui.handout.document, gui.learn.contents</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks of this run</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+B puts a bookmark where the playhead stands, and takes it away again. A click on its flag leads back; while you present, keys 1 to 9 do.</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookmark is chosen.</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moment</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>gui.lab.bookmarks_dialog, gui.lab.fork_dialog, gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backward through time, the size |∂L/∂h| at each step of {}:</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: backward through {}</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: loss, backward, update</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: the gradients</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: the loss</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every time step used the same weights, so each weight&apos;s gradient is the sum of what all steps contribute. Its size (norm) for each parameter:</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the loss would change if {} changed: what comes down from above, and what comes back from the step that read it, added up.</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest gradient is that of {} (norm {}).</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last summand is the {} other letters&apos;.</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss, {} nats, is {} −ln p over the {} target letters:</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole gradient |∂L/∂{}| has size {}: training pushes against it.</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole word: &lt;b&gt;{}&lt;/b&gt;, {} of {} letters right; loss {} nats, {} over the letters.</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained: {} updates</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {} of {}, with this run&apos;s numbers</source>
        <extracomment>gui.lab.explain.after_pass, gui.lab.explain.unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay added {} times each weight to its gradient.</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back through time</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from above</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>summed</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mean</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mean of</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s {} numbers</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sum of</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the top layer</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} began with learning rate {}; the next update takes {}.</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of the model&apos;s {} numbers</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} with learning rate {} has now updated {}. Updates done: {}.</source>
        <extracomment>gui.lab.explain.after_pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of epoch {}</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back at the beginning: what was computed after it is drawn faint.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before t = 1</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first input there is {}: all zeros.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first input there is {}: drawn at random.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not computed yet: press Step.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its loss is {} nats.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its loss −ln p is {} nats.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer {} begins when both directions of layer {} are complete.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is computed yet: the boxes are empty, their shapes are known.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outputs, the parameters&apos; gradients and the new weights</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press &lt;b&gt;Step&lt;/b&gt; to feed the first input, or &lt;b&gt;Run&lt;/b&gt; to train.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press &lt;b&gt;Step&lt;/b&gt; to feed the first input.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes:</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step t = {}</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is “{}” with probability {}:</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input is the same letter as at t = {}, but the answer must differ: “{}” then, “{}” now. Only the hidden state tells the two apart.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input x{} is {} random numbers.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of epoch {} is {}: the updates were too large and the numbers ran away. The weights of the epochs before are kept. Lower the learning rate, or step back.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network reads “{}” and should answer “{}”.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers come in a moment; PyTorch may still be loading.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output at t = {} is what comes next.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output at t = {} waits until the backward direction has arrived there too.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outputs</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target “{}” has {}.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run diverged</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies between is computed beside them, step by step, and not compared.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h₀ and c₀</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {}</source>
        <extracomment>gui.lab.explain.explain, gui.wording.names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first “{}”</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the second “{}”</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the third “{}”</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} differ from those of torch&apos;s own modules by at most {}.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} equal those of torch&apos;s own modules bit for bit.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not computed yet: press Step.</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” number {}</source>
        <extracomment>gui.lab.explain.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {}, one of {} numbers</source>
        <extracomment>gui.lab.explain.operation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {} of {}</source>
        <extracomment>gui.lab.explain.operation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t = {}</source>
        <extracomment>gui.lab.explain.operation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more products</source>
        <extracomment>gui.lab.explain.operation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} more time steps</source>
        <extracomment>gui.lab.explain.operation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; of n: {} is added</source>
        <extracomment>gui.lab.explain.unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each gate&apos;s sum</source>
        <extracomment>gui.lab.explain.unit</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <extracomment>gui.lab.explain.unit, gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run begins with the weights after {} updates; this one stays as it is.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run begins.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An LSTM still remembers without Wₕₕ: its cell state is kept by f.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the memory: Wₕₕ = 0, frozen</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork from here</source>
        <extracomment>gui.lab.fork_dialog, gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the fork</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters to freeze or to set to 0</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a weight by hand</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates are counted from the very first, not from the fork.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freeze</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freeze {}</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h₀ is zeros: nothing that follows is drawn at random.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parameter</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set to 0</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set {} to 0</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told by what is changed</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is not a number; type one such as 0.5.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {}: </source>
        <extracomment>gui.lab.opened_cell</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and {} more</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;No memory is needed&lt;/b&gt;: every letter alone decides its answer.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{} letters&lt;/b&gt;, a vocabulary of {}.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{} of {} answers need memory&lt;/b&gt;: a look back by up to {}, or ahead by up to {} for a network that reads from the right.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <extracomment>gui.lab.pair_dialog, gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each letter of the source is answered by the letter below it.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own word pair</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without memory at best &lt;b&gt;{} of {}&lt;/b&gt; letters are right{}.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks back</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of {}</source>
        <extracomment>gui.lab.panels.architecture, gui.lab.panels.equations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shape is asked for: answer first</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sequences of the batch are read at once</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An RNNCell returns one state at a time: there is no out, and no h_n</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the network into its loop</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame out, the top layer at every step, and h_n, each lane&apos;s last state</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame what the network returns</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network unrolled in time</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence of the batch</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shapes</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the loop that the network really is, or unroll it</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>THE NETWORK, FOLDED</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell every arrow&apos;s and tensor&apos;s shape, axes named</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensor shapes on every arrow</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNROLLED IN TIME</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unroll</source>
        <extracomment>gui.lab.panels.architecture, gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out, h_n</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequence </source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>gui.lab.panels.code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks the weights that were set by hand.</source>
        <extracomment>gui.lab.panels.code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save program…</source>
        <extracomment>gui.lab.panels.code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the program</source>
        <extracomment>gui.lab.panels.code, gui.program.program_file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program of this run</source>
        <extracomment>gui.lab.panels.code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run goes on after {} updates; the program starts before the first.</source>
        <extracomment>gui.lab.panels.code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded words by epoch</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run or Step: each epoch&apos;s word appears here.</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network answers after each epoch: green is right, the stronger the surer; choose a row to go there.</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch 7: 4 of 5 right; wrong at t = 3</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {}: all {} letters right</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {}: {} of {} letters right</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {}: {} of {} right; wrong at t = {}</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target &lt;b&gt;{}&lt;/b&gt;</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} right</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} right; wrong at t = {}</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter is {} from its start on average; they started {} from their middle.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At one moment {} letters span {} dimensions at most; the directions are those of all sampled epochs together.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each letter&apos;s numbers as they are: {}.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters in the plane</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to “{}” is “{}”, {} away in all {} numbers.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters&apos; vectors are no longer finite numbers.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vectors come in a moment.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These 2 directions hold {} of the variance</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson reads random numbers; there are no letters to embed.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model reads one-hot letters. Set an embedding size in the settings to see letters move.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of it is {}</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most of it is {}</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the random start</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the start</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training moved the letters further than {}</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, unit {}</source>
        <extracomment>gui.lab.panels.equations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equations of an epoch</source>
        <extracomment>gui.lab.panels.equations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step on: each line is computed in its turn.</source>
        <extracomment>gui.lab.panels.equations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the opened cell</source>
        <extracomment>gui.lab.panels.equations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An experiment of your own: no lesson is about it.</source>
        <extracomment>gui.lab.panels.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the lecture&apos;s values: {}. What the text says of numbers is of the lecture&apos;s.</source>
        <extracomment>gui.lab.panels.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>gui.lab.panels.explain, gui.lab.panels.settings, gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to lecture values</source>
        <extracomment>gui.lab.panels.explain, gui.lab.panels.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lesson</source>
        <extracomment>gui.lab.panels.explain, gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step under the playhead</source>
        <extracomment>gui.lab.panels.explain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An RNN has no gates. Choose cell LSTM or GRU in the settings.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is computed yet: press Step or Run.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit as a belt through time, or all units as maps</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all units as maps</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far in {}: {}.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hidden unit that is shown, 0 to {}: its arrows, ↑ ↓, or “all units”</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>gui.lab.panels.gates, gui.widgets.sampling_boxes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all units</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h mixes n (|n| at most 1) and the h before; h₀ is random.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one unit</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit </source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|h| is at most 1, a mixture of n and the h before.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|h| is at most 1, |c| can grow by 1 a step.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An epoch a row: |∂L/∂{}|</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}: |∂L/∂h|</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {}; where {}, it has vanished</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients come after the loss: step on, or run.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden or cell state</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the loss depends on each state; {}: it has vanished.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of epoch 7: those of epoch 8 come after its loss.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of epoch {}, the one before</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of epoch {}: those of epoch {} come after its loss.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row: an epoch; violet: how strongly the loss depends on {} at this letter.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row: whose loss</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row: whose loss. Column: the state that it reaches back to.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The total derivative: all paths from a state to the loss are counted. retain_grad() on nn.RNN&apos;s out would show the direct one alone.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This demo has no loss, and so no gradients.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View of the gradients</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <extracomment>gui.lab.panels.gradients, gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over training</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pale</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reach</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through time</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|∂L/∂h| (dashed: |∂L/∂c|); it vanishes where it falls on its way back.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden state as lines</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden state by unit and time step</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines over time instead of coloured cells</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network keeps in mind: each row is a unit, each column a letter read.</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {} of {} letters</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {} of {} steps</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: step, or run</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch 8, after 5 of 5 letters</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {}, after {} of {} letters</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {}, framed: {}, the opened cell</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>framed: {}</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <extracomment>gui.lab.panels.hidden_state, gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}; faint: what comes</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons</source>
        <extracomment>gui.lab.panels.lessons, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From 6.953 to 0.03396; the floor is 1.704.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {} to {}.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {} to {}; the floor is {}.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey: earlier runs, sum ↔ mean converted.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey: earlier runs.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong the network is, epoch by epoch: training pushes it down; the dashed line is as far as it can go.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on from here as the network learns.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run or Step.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at epoch {}: loss {}</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor {}</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss, nats: sum of {}</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} losses are not finite and not drawn</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back {} (Ctrl+Z)</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>gui.lab.panels.runs, gui.tasks.series_list, gui.text.plot_card, gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name (empty: its lesson&apos;s):</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the run</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs and their forks</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demo: its inputs are random numbers, and nothing is trained.</source>
        <extracomment>gui.lab.panels.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <extracomment>gui.lab.panels.settings, gui.tasks.form, gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} parameters</source>
        <extracomment>gui.lab.panels.settings, gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch 8: the largest weight is +2.3100, in lstm.weight_hh_l0.</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters as heat maps</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown of each parameter</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all three</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>double-click to set it by hand</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients</source>
        <extracomment>gui.lab.panels.weights, gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last update</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in a demo</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none made</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause to see it</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the newest epoch</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next epoch</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous epoch</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rewind</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for Learn and the Lab.</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to any epoch that was trained</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step size</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of epochs</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one Step does, and what Run does at the set speed</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fork</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rewind</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speed</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step by</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time step</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} {}/s</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference between the numbers shown and those trained with</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch is loading; you can press Run already.</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training runs torch&apos;s own modules; what you see is computed again, one operation at a time. This is the largest difference between the two: outputs, parameters&apos; gradients and new weights of this epoch. What lies between (states, gates, ∂L/∂h) is not compared. A warning appears above 1e−5 · max(1, |x|).</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at epoch {} (loss {}): lower the learning rate, or step back</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running: {}</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown = trained, bit for bit</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown − trained: at most {}</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training {}, showing {} — End shows the newest again</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · epoch {} predicted {}, loss {}</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ shown and trained numbers differ by {} ({}), more than rounding explains</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lessons of the course</source>
        <extracomment>gui.learn.contents</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lesson of your own</source>
        <extracomment>gui.learn.contents</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {}</source>
        <extracomment>gui.learn.contents</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>gui.learn.contents</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the loss, epoch by epoch</source>
        <extracomment>gui.learn.curve_field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {}: {}</source>
        <extracomment>gui.learn.curve_field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure of this step</source>
        <extracomment>gui.learn.figure</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the question first.</source>
        <extracomment>gui.learn.guide</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {}</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commit to this answer</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it comes about, step by step in your own run</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now it is trained …</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same question of another network</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said {}, and so it is: {}.</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said {}. It is {}.</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said {}. Now it goes there …</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the step</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything as this step shows it</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson {} of {} · {}</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesson</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in Lab</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous step</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same run at the same moment, with every view of it</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your lesson {} of {} · {}</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {} of {}</source>
        <extracomment>gui.learn.step_dots</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bug: {}</source>
        <extracomment>gui.program.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was</source>
        <extracomment>gui.program.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run it</source>
        <extracomment>gui.program.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the line</source>
        <extracomment>gui.program.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>gui.program.page, gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program of this run, as it is</source>
        <extracomment>gui.program.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program, to be changed</source>
        <extracomment>gui.program.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done with the program</source>
        <extracomment>gui.program.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which line is it?</source>
        <extracomment>gui.program.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss by epoch: your program, and as it should be</source>
        <extracomment>gui.program.results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it should be</source>
        <extracomment>gui.program.results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your program</source>
        <extracomment>gui.program.results</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {epochs} epochs: {ours}; it should be {wanted}.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {} lines are as they should be, digit for digit.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what you like and run it: it may compute and print, and nothing else.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not read right.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is running: the first time loads torch, then it takes a moment.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It printed {} lines; it should print {}.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It reads right.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} is “{ours}”; it should be “{wanted}”.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {}. {}</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {}: {}</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing before line {}. {}</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line is missing, where “...” stands. Write it, and run the program.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line of it is wrong or missing. Run it: what do you see?</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solved.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have changed it since it ran: run it again.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{word}”, loss {loss}</source>
        <extracomment>gui.program.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No language model is trained yet.</source>
        <extracomment>gui.run_files</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a checkpoint holding {} updates</source>
        <extracomment>gui.run_files</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <extracomment>gui.run_files</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the same weights in another place</source>
        <extracomment>gui.run_files</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>gui.seeds.controls, gui.seeds.grid_controls, gui.tasks.controls, gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>gui.seeds.controls, gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs done</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First seed</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many seeds</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the study was checked against single runs</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train all seeds, or cancel</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train them all</source>
        <extracomment>gui.seeds.controls, gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epochs</source>
        <extracomment>gui.seeds.controls, gui.seeds.grid_controls, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from seed</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds</source>
        <extracomment>gui.seeds.controls, gui.tasks.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell {}</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden sizes, with commas</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rates, with commas</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seeds in each square</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the grid that is done</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the grid</source>
        <extracomment>gui.seeds.grid_controls, gui.seeds.grid_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train the grid, or cancel</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden sizes</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rates</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds each</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch that is looked at</source>
        <extracomment>gui.seeds.grid_view, gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch can be looked at yet: train the grid first.</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at a square to read what it is; a click opens one of its runs.</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the grid trains</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the squares show</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which settings learn the word, and how surely? A square for each pair tells.</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median loss per letter</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share solved</source>
        <extracomment>gui.seeds.grid_view, gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} by learning rate and hidden size</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Best at epoch {}&lt;/b&gt;: {}, {} solved.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The Lab&apos;s experiment with each learning rate, hidden size and cell&lt;/b&gt;</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;about {}&lt;/b&gt;, by what has run so far.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{} to {}&lt;/b&gt;, measured as it runs.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{}&lt;/b&gt; · {}: {} by {} seeds a square</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click opens seed {}, {}.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended after {} of {} squares; what was trained is kept.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear head</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No head: the 2H hidden states of both directions are the scores, each within ±1. No loss a letter lies below ln(1 + (2H − 1)e⁻²): a large H raises it, and makes no cell a bad one.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No head: the H hidden states are the scores, each within ±1. No loss a letter lies below ln(1 + (H − 1)e⁻²): a large H raises it, and makes no cell a bad one.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not so for {}.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bidirectional</source>
        <extracomment>gui.seeds.grid_wording, gui.seeds.wording, gui.tasks.fields, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>embedding {}</source>
        <extracomment>gui.seeds.grid_wording, gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median loss</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median loss {} nats a letter</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no head</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lowest loss</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which solved it</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be; pointing at one says why.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} combinations × {} seeds = {} runs of {} epochs: </source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} layers</source>
        <extracomment>gui.seeds.grid_wording, gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} seeds solved it at epoch {} ({})</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} squares</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} squares solve it with every seed.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} runs in {}</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · about {} left</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, all diverged.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, lr {}, hidden size {}</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: not trained yet.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: trained as far as epoch {}, not {}.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Loss&lt;/b&gt;: median, band of 5 to 95 %, single runs</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Solved&lt;/b&gt;: how many answer the whole word</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Spread&lt;/b&gt;: where the losses lie at one epoch</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Strings&lt;/b&gt;: choose one to see a run</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A study keeps no weights; click a curve, and save that seed&apos;s run.</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often does it learn? Networks that differ in their seed alone will tell.</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses at this epoch</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses of all runs</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many seeds</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many seeds, or a grid</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No epoch can be looked at yet: train the seeds first.</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of runs that are exact</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strings at this epoch</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is trained, and how often</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all have diverged here</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {}</source>
        <extracomment>gui.seeds.page, gui.tasks.wording, gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: 1 run</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>: {} runs</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Half have a loss below {}&lt;/b&gt; at epoch {}, one of twenty below {}. Click a run.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Nine of ten runs have a loss between {} and {}&lt;/b&gt; at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;No run is left&lt;/b&gt; at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The pictures are of another experiment&lt;/b&gt;: {} · {}.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;The present experiment, seed by seed&lt;/b&gt;</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{} of {} runs are left&lt;/b&gt; at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{} of {} seeds ({})&lt;/b&gt; answer exactly at epoch {}.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{} solved&lt;/b&gt; at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them have diverged.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {} strings agree</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At rest: {}.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building the models…</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled at epoch {} of {}; what was trained is kept.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended at epoch {} of {}: no run is left.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models are stacked and trained at once; some are then trained singly, to compare.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding grows here: a seed that you open may train otherwise than its curve.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stacked models, not compared with single runs yet.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lecture&apos;s own run ended at {}: {} of these lie lower.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained again singly by torch&apos;s own modules: {} of {} seeds, {} epochs.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {} left · {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as without memory</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the floor</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip {}</source>
        <extracomment>gui.seeds.wording, gui.wording.runs, gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>floor</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden size {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lecture {}: {} lower</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>losses differ by at most {} a letter</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no memory</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight decay {}</source>
        <extracomment>gui.seeds.wording, gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with one letter undecided</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {} letters undecided</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} diverged; the others went on.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} model-epochs a second</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} strings agree ({}), the first differs at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} undecided</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Experiment&lt;/b&gt;</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed from “{}”.</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything below is yours.</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <extracomment>gui.tasks.controls, gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of your own</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {} seed</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train {} seeds</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains what the chosen series still lacks.</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates done</source>
        <extracomment>gui.tasks.controls, gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was trained is kept, and can be gone on with.</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an experiment at the left, and train it.</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of all seeds over the updates</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LSTM 16, forget bias 5, clip 1: 3 of 5 seeds solved, median accuracy 100 %, 2.4 s a run.</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line a seed:</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run that is looked at</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run in front; a click on its line chooses it, too</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the plot shows</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in front:</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} seeds:</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: none</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: Wₕₕ keeps lengths. Above 1 it stretches gradients; tanh flattens them</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gradient with a larger norm is cut down to this</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second lane reads from the end</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding problem</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each step the symbol of so many steps ago is to be repeated.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At each step: is the number of ones so far odd?</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the last step alone: is the number of ones odd?</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between layers, as torch has it</source>
        <extracomment>gui.tasks.fields, gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delayed echo</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each reads another batch of sequences</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many different symbols there are, 2 to 16</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many steps ago the symbol was that is to be repeated</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes, by torch&apos;s names</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It acts between layers, and there is one.</source>
        <extracomment>gui.tasks.fields, gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It decides the first weights and all sequences</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked recall</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next random symbol</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only StepLR and CosineAnnealingLR have a period.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only StepLR and ExponentialLR multiply by gamma.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an LSTM has a forget gate.</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an orthogonal Wₕₕ takes a gain.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the delayed echo has a delay.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parity, at the end</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parity, every step</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences of an update</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first symbol is marked; after all the others it is to be named.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next symbol is to be predicted, and it is drawn by lot.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nonlinearity of gated cells is tanh.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This task has no symbols to choose.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of T numbers between 0 and 1 are marked, one in each half; the last output is to be their sum. (Hochreiter &amp; Schmidhuber 1997 take numbers between −1 and 1, lengths from T to 1.1 T, both marks in the first half, and ask for 0.5 plus a quarter of the sum.)</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of a layer, in each direction</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of a step, or of half a cosine</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the forget gate&apos;s biases add up to at first; 0: as torch draws them</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scheduler multiplies the learning rate with</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip norm</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: torch&apos;s own draw; orthogonal: times gain</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout</source>
        <extracomment>gui.tasks.fields, gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first seed</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget bias</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gain</source>
        <extracomment>gui.tasks.fields, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gamma</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial Wₕₕ</source>
        <extracomment>gui.tasks.fields, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonlinearity</source>
        <extracomment>gui.tasks.fields, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimiser</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduler</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symbols</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates</source>
        <extracomment>gui.tasks.fields, gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight decay</source>
        <extracomment>gui.tasks.fields, gui.text.form, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the sequences</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the sequences, in time steps</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many runs that differ in their seed alone</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time steps of a sequence: the further back, the harder to learn</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length T</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;A closer look&lt;/b&gt;</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the sequences it is tested at</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences that are tested, and how the trained network answers them.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing at length {} …</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are the same at every length: does what it learnt carry further?</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run diverged; there are no weights left to test.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has not begun.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is being trained; it is tested at its end.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This test could not be made; another length begins a new one.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test at length</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <extracomment>gui.tasks.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who remembers, who cannot? A line for each seed will tell.</source>
        <extracomment>gui.tasks.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bias opens the forget gates from the start. Look how evenly ∂L/∂c reaches all steps, and what that does to the accuracy: {{recall-bias-solved}} of 20 seeds solve it.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding, T = 20: GRU</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding, T = 20: LSTM</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding, T = 20: RNN</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding, T = 20: RNN, clipped</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As many units and updates as the RNN had. How far does it get?</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clipping keeps gradients from growing too large. Look whether it helps against gradients that are too small.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo after 8 steps: LSTM</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Echo after 8 steps: RNN</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every gradient is cut down to norm 1. The runs survive; do they learn to add as well? (With Adam none diverged: it rescales gradients anyway.)</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything right, although nothing can be predicted. Who told it? See what is left, at the right, when it may only see the past.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploding gradients</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exploding gradients, clipped</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer gates than an LSTM. How many updates does it need in comparison?</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates alone are no cure: at first each forgets half of its memory at every step. Look at ∂L/∂c, too. Of 20 seeds {{recall-default-solved}} solve it.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the number of ones so far odd? Every step is asked, so errors are near. Then test it at length 200, at the right.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parity at every step, T = 12</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parity at the end, T = 4</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict the next of eight symbols drawn by lot. It cannot be done; look where the accuracy stays.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random symbols: both directions</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random symbols: one direction</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall, T = 30: LSTM, bias 5, clip 1</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall, T = 30: LSTM, torch default</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall, T = 30: RNN</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat what came eight steps ago. Here the simple cell wins: gates are no advantage as such. Run the LSTM after it.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first symbol is marked and asked for 29 steps later. In the picture of gradients, look how little arrives at step 1.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same question, asked once. Three times shorter, more updates: what is missing is the help on the way. All 16 sequences are trained on; nothing is held out.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same task with gates. Look for the moment at which the error falls, and what the gradients at the early steps do then.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of twenty numbers are marked; their sum is asked at the end. Does the error ever leave the line of guessing the mean?</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wₕₕ begins 1.5 times too large. The plot shows the gradient&apos;s norm: look how it leaps, and how few updates a run survives.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Series&lt;/b&gt;: choose one to look at it</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <extracomment>gui.tasks.series_list, gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save run…</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen run&apos;s weights and optimiser, as a file</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen series; it can be brought back</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series that was deleted last</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · about {} left</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · diverged at {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, about {}.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; how long is known once one has run.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; what was trained is kept.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {}.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened at update {}; Resume trains on to {}.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too good: its backward lane reads the answers.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at update {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at updates {} to {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled {}/{}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delay {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from update {}</source>
        <extracomment>gui.tasks.wording, gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its loss</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median accuracy {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median squared error {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run {} of {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running {}/{}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared error {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their losses</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} diverged.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} seeds solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} trained, {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} symbols</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} × {} updates</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the first of {} seeds is being trained …</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {} of {} runs diverged, {}: {} left all bounds.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}, {}, {} a run.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {} rare letters are shown as �.</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · about {} an update</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Samples&lt;/b&gt; as it learns</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{}&lt;/b&gt;: {} letters, a vocabulary of {}.</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is being read.</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel reading the text</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an experiment</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork from this update</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the text is read</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste…</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer where it was.</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a fresh one</source>
        <extracomment>gui.text.controls, gui.text.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who recites takes the likeliest letter.</source>
        <extracomment>gui.text.controls</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As its content tells</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baltic</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters are wrong? Read the file in another encoding.</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the file in another encoding</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish and others</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unicode</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: as torch draws it</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language model of your own text, read in {} stretches side by side; its last tenth is held out. Chunk 0 learns a short text by heart instead.</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short text: it is learnt by heart, as one sequence.</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning by heart is for up to {} letters; choose a chunk.</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text first.</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state goes on from chunk to chunk, detached, or begins at 0</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole text is one sequence.</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no scheduler.</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updates of a step, or of a half cosine</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a scheduler multiplies the rate with</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>carry the state</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chunk (TBPTT)</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <extracomment>gui.text.form, gui.try_it.writing_card, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stretches of the text read side by side</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time steps that a gradient goes back</source>
        <extracomment>gui.text.form</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language model that was trained last time was kept ({}).</source>
        <extracomment>gui.text.left_over_strip</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <extracomment>gui.text.left_over_strip</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>gui.text.left_over_strip, gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>gui.text.page, gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from the update that is looked at, with the settings above</source>
        <extracomment>gui.text.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins by guessing, and learns a text letter by letter.</source>
        <extracomment>gui.text.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, network and training</source>
        <extracomment>gui.text.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told or on its own</source>
        <extracomment>gui.text.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it writes</source>
        <extracomment>gui.text.page, gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it writes will stand here.</source>
        <extracomment>gui.text.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it writes, and how it recites</source>
        <extracomment>gui.text.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {} characters are taken; here stands how they begin.</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the field</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a text</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has {} characters; a text may have up to {}. Nothing is taken: save it as a file and cut it, or paste a part.</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be learnt</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be learnt:</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} characters.</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per letter by update</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the run that was deleted last</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the run that is looked at</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it write</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it write on the Try it page</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a checkpoint of the update that is looked at</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run; it can be brought back</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update that is looked at</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which run is looked at</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update {}</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>856 letters learnt by heart. Watch how far it gets on its own. Until its first slip it reads the very letters that it would be told; then it goes on from a wrong one, as it never did in training.</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short text and a large network: the held-out letters get worse while those it trains on still get better. Stop where the two part.</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First it learns which letters are frequent, then which follow which, then words. Does it beat counting four letters at a time?</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half as many stretches and a larger step: an update takes less, words come early.</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model, for the impatient</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model: LSTM 128</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language model: RNN 128</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recite a poem: LSTM 128</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recite a poem: RNN 128</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same without gates: it needs a smaller learning rate, and more patience.</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little text: overfitting</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without gates. How much do they buy?</source>
        <extracomment>gui.text.presets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;On its own&lt;/b&gt; after {} letters: nothing but spaces and line ends</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;On its own&lt;/b&gt; after {} letters: the next {} are all right</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;On its own&lt;/b&gt; after {} letters: {} right before the first slip</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;On its own&lt;/b&gt;: all {} letters from here on were told</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Told the right letter each time&lt;/b&gt;, it says {} % right after {}</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the part that is never trained on</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out part</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being read …</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is read once the network has been trained for a moment.</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says {}; right is {}, to which it gave {}.</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It wrote {}; the text has {}.</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its text is not at hand: there is nothing to compare with.</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read, told the right letter each time</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written on its own</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from letter</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told letters</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} updates</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a text</source>
        <extracomment>gui.text.sources</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.py *.csv *.html);;All files (*)</source>
        <extracomment>gui.text.sources</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> It was best after {} updates ({}): since then it overfits.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Of {} held-out letters that were looked up, at least {} stand word for word in the trained part, too.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> {} of the held-out letters stand word for word in the trained part, too.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {} left</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · {} letters/s</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Diverged at update {}&lt;/b&gt;: its loss left all bounds. Take a smaller learning rate.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Go on&lt;/b&gt; trains it further.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Recites all {1} letters&lt;/b&gt; on its own, from the first one.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Recites {} of {} letters&lt;/b&gt; before the first slip; {} bits per letter when it is told each right one.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{} bits per held-out letter&lt;/b&gt; after {} updates</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per letter: how many yes-or-no questions the next letter costs on average; less is better. Dashed, on letters that nobody trained on: uniform: all letters equally likely. 1-gram: how frequent each is. n-gram: which letter follows which n − 1 letters, counted. xz: a program that packs files.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an experiment and press &lt;b&gt;Train a fresh one&lt;/b&gt;.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened after {} updates. {}</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {}; {} is open for the next one: &lt;b&gt;Train a fresh one&lt;/b&gt;.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as good as {} ({})</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better than {} ({})</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held-out letters</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters it trains on</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet {} ({})</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passes</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text, told each letter</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} updates</source>
        <extracomment>gui.text.wording</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{}&lt;/b&gt; after {} updates. It knows the letters {}.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{}&lt;/b&gt; is untrained: after {} updates its weights are as they were drawn, and its answers are chance. It knows the letters {}.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demo has learned nothing; open a lesson that trains.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input to the model</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input {}.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word it was trained on</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be computed; type it again.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being computed …</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden state h</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of each letter</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} Below is the answer to the letters before it.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>gui.try_it.page, gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word model of the Lab</source>
        <extracomment>gui.try_it.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model is tried</source>
        <extracomment>gui.try_it.page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> What stands below was written after {} to {}.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> What stands below was written after {}.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;{}&lt;/b&gt; after {} updates. Point at a letter: what else might have come?</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the prompt: given, not written.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One letter</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt that the model goes on from</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning that it goes on from</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt has {}; the model goes on from the last {}.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt {}.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a language model on the Text page first.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letter {}</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last letter</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} had {}. Likeliest: {}</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} letters are written; Write goes on from there.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That would be {} characters; allowed are up to {} letters. Nothing was changed.</source>
        <extracomment>gui.widgets.bounded_text</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values: blue is negative, orange positive; beyond ±1 the colour stays. A gate goes from 0, empty and shut, to 1, orange and open. The scores of the head have a scale of their own, told beside their row.</source>
        <extracomment>gui.widgets.color_scale</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy values</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows no values yet.</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture…</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this?</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>gui.widgets.folding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>gui.widgets.folding</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lane that is being computed</source>
        <extracomment>gui.widgets.lane_box</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the gradient is that reaches each state.</source>
        <extracomment>gui.widgets.log_map</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes of gradients</source>
        <extracomment>gui.widgets.log_map</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: nothing arrives</source>
        <extracomment>gui.widgets.log_scale</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours from {} to {}, logarithmic</source>
        <extracomment>gui.widgets.log_scale</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays at {}.</source>
        <extracomment>gui.widgets.number_box</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number from {low:g} to {high:g}</source>
        <extracomment>gui.widgets.number_box</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <extracomment>gui.widgets.popover, gui.window.glossary_window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is taught</source>
        <extracomment>gui.widgets.popover</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides the scores before softmax. 0: always the likeliest letter; 1: as the model has it; above: bolder.</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the k likeliest letters may be chosen.</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top k</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top-k</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>gui.widgets.save_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} already exists. Replace it?</source>
        <extracomment>gui.widgets.save_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be written: {}. Choose another name or folder.</source>
        <extracomment>gui.widgets.save_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>gui.widgets.what_is_this, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>gui.widgets.what_is_this</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run that is under way keeps its device until it is paused or another begins. Another device, or another number of threads, may round the last digits differently.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small network is slower on a GPU. Each time step waits for the one before, so there are thousands of small steps, and starting each one on the GPU takes about 10 microseconds: longer than its arithmetic. 10 hidden units leave nothing to share out among thousands of cores. A GPU pays off from hidden sizes of many hundreds and large batches.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond this memory the oldest runs keep fewer of the states from which earlier updates are computed again. Nothing is lost and no digit changes: looking back takes longer.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute on {}</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let deleted runs go</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MB</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Megabytes that all runs together may keep</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory kept by runs: {} of {} MB.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thread is the default, because threads wait for each other at every step. Measured: with two threads and one other busy core, the lecture&apos;s LSTM fell from 288 epochs a second to 1.6. A larger text model may gain from more.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the CPU was found: there is no GPU that this PyTorch can use.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch is loading; what else there is will stand here in a moment.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks and Text compute on: {}. Threads: {}.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Tasks and Text pages compute with what is chosen here. The Lab, Compare and Seeds pages always take the CPU and one thread: their words are compared with the lecture&apos;s own numbers, bit for bit.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory of runs</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threads</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} MB of it are of deleted runs, which can be brought back.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is not there any more: Tasks and Text compute on the CPU.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Unroll {}&lt;/h3&gt;&lt;p&gt;See recurrent networks learn, step by step, on real PyTorch.&lt;/p&gt;&lt;p&gt;The lessons follow the lecture &lt;i&gt;Sequential Model (RNN, LSTM)&lt;/i&gt; by Dapeng Shang, BU Questrom.&lt;/p&gt;&lt;p&gt;MIT licence.&lt;/p&gt;</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson of your own is in {}. Open it in an editor: what you save is shown here at once.</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Unroll</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New lesson</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file is opened at a time, here the first: {}. Not opened: {}.</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookmark this moment, or no more / all bookmarks</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faster / slower</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fork from here: another run goes on from the playhead</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full screen</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>glossary: every term, and where it is taught</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the picture: layer above / below</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the picture: open the cell, or close it</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the picture: previous / next unit</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the runs: rename / delete / bring back</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger / smaller / actual size</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lessons / model / explanation: show, or hide</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next / previous epoch</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one level out: a field, an opened cell, the selected unit, an open drawer</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open / save a checkpoint</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own text, for a language model</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own word pair</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages: {}</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present: one figure and the transport, large; again or Esc: back</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rewind / newest epoch</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run / pause</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step / step back</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is this? under the mouse, or where the keyboard is</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while presenting: blank the screen / jump to a bookmark</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while presenting: hide what it predicts, or no more / show it here</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels at the left</source>
        <extracomment>gui.window.drawers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels at the right</source>
        <extracomment>gui.window.drawers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plots</source>
        <extracomment>gui.window.drawers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cut the memory</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Floors and rungs: 500 seeds</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Luck of the seed: 15 epochs</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tasks: memory, gradients, parity, leak</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many find the answer as early as the lecture stops.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate × hidden size × cell</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RNNCell, RNN, embedding, LSTM, both directions and GRU on one clock.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;x models side by side</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ext: poem and language models</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same network with Wₕₕ held at 0: both l get the same answer.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where runs come to rest, and which letters they leave open there.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which settings solve the word, as a grid of shares.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory cut</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with memory</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lesson teaches it yet.</source>
        <extracomment>gui.window.explanation</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No term has these letters. Fewer of them may find one.</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: a term, or a word of its meaning</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the terms that have these letters</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms and what they mean</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} terms</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <extracomment>gui.window.language_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the learner</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New learner</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the learner</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is handed in bears a name. It is this learner&apos;s from now on.</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this learner does and answers is kept apart from what others do. It begins at lesson 1.</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done and answered stays.</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose work is this?</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring back {}</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the learner</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;earner</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset the learner</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done and answered, as one file for a teacher to count</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was reset or deleted last</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote {}: give it to your teacher.</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} learns now: {}.</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}. Begin anew, with nothing done? A copy is kept aside: File &gt; Learner &gt; Bring back undoes it as long as the window is open.</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}. Delete this learner? A copy is kept aside: File &gt; Learner &gt; Bring back undoes it as long as the window is open.</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page that was opened has a control {name}.</source>
        <extracomment>gui.window.looks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be set to that.</source>
        <extracomment>gui.window.looks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Unroll</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compute…</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Experiments</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open checkpoint…</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore all panels</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save checkpoint…</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ctual size</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boo&amp;kmark this moment</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book&amp;marks…</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device and threads of the Tasks and Text pages; memory of all runs</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ork from here…</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures change at once instead of moving there</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <extracomment>gui.window.language_menu, gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork from here (Ctrl+K): go on in another way</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;lesson…</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own &amp;text…</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own word &amp;pair…</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point at something, and press F1: it says what that is.</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to &amp;lecture values</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;by</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run in front, as a file (Ctrl+S)</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <extracomment>gui.window.menus</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equations</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden state</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>gui.window.pages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <extracomment>gui.window.pages, gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is kept as {}.</source>
        <extracomment>gui.window.preferences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual value is taken instead.</source>
        <extracomment>gui.window.preferences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds a value that cannot be: {}.</source>
        <extracomment>gui.window.preferences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} holds no settings.</source>
        <extracomment>gui.window.preferences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A click on a cell opens it: how input and memory become the new memory.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the tour</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New here? The tour has five stops, takes a minute, and ends where you are.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next stop</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back, as ← does: nothing that was computed is ever lost. → goes on.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tour</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Lab shows everything at once. It learns: letters turn green where it is right.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three inputs are read, one after the other. After each the memory is written anew.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to what it has learned so far. And F1 says of anything what it is.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}  ·  {}</source>
        <extracomment>gui.window.tour</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {}; the run goes on from there.</source>
        <extracomment>gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {} (weights after {} updates).</source>
        <extracomment>gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened ({}); your runs are kept. Log: {}</source>
        <extracomment>gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page that does this was not opened yet.</source>
        <extracomment>gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson hides the page {}; another lesson shows it.</source>
        <extracomment>gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport</source>
        <extracomment>gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was dropped did not arrive: drop it again, or open it by Ctrl+O.</source>
        <extracomment>gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} The run is kept, here in the window.</source>
        <extracomment>gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}. The run it comes from is kept.</source>
        <extracomment>gui.window.window</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson {}, step {}: {}</source>
        <extracomment>gui.wording.glossary</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ready-made experiment: a text and the settings for it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ready-made experiment: it fills in the form below.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs go on together, epoch by epoch, or stop.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along which state the gradient is followed: hidden or cell state.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the run that the lesson is about.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw with the mouse; or left and right for the epoch, up and down for the loss.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws small losses as far apart as large ones: each line up is ten times the last.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run of this session, forks below what they come from.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five stops that each do something; all is brought back at the end.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on this is your answer, and the run goes on to show it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which letter of the text on it recites.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives it the very word that it learned to answer.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes there operation by operation, in the run that was asked of.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast Run goes from step to step; at the right, as fast as it can.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many epochs a second they go.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many epochs each network is trained.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many epochs each of them is trained.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many letters it is told before it goes on alone.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many networks a square has; more make its share surer.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many networks are trained, each with the next seed.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It writes on, each letter drawn from what it thinks likely.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It writes one letter and waits.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer and direction whose gradient is shown.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves it as it is and asks no more.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line by line; ≠ stands before what differs from what should come.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many seeds of one network, or a grid of settings.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names the bug, or shows the line, and says why.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs the text beside the program as it should be, where it may only compute and print.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that are rarely changed.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six kinds of network learn this word, on one clock.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops reading the text; the one before stays open.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back what you have changed of it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch at which all of them are looked at.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch at which the squares are looked at.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The epoch that all of them are looked at.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model that was deleted last comes back.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lessons in their order; a tick is on those that are done.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lessons; a click opens the lesson&apos;s own run.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line goes away; the tour stays in the menu Help.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step of the lesson, or the next lesson.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of the window: Learn to begin with, then the Lab and the others.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program as a file. Run alone it gives the same losses.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program as it is, with a bug to find, or with a line to write.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s program; change it. Escape, then Tab, leaves the text.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed draws the same letters again.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed of the first; the others follow it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step that is read. Words in colour light what they name.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the lesson that this run belongs to.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The update at which it is looked at; what it wrote then is shown.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights themselves, their gradients, or what the last update did.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole program of this run, to be pasted elsewhere.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a place of the text that the network was never trained on.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains as many networks as are asked for, one seed after the other.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains every square&apos;s networks, and fills the squares as they are done.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on the model that was left over at the last end.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains them all together; they differ in nothing but their seed.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to 40 letters, in any script. What is handed in bears it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens at the step under the playhead, with its numbers.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is given to it to read; it answers as you type.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is learned: a text of the program&apos;s, a file, or what you paste.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the curves show: loss, or how good the answers are.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the networks are to learn; how far back it asks to remember.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program prints as it should be, digit for digit.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you expect, before the run tells it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the grid has columns for this cell.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which language model is looked at.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which network is asked.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number of each square is shown as its colour.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number of the hidden state is looked at, counted from 0.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which runs stand side by side; six at most.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipes out what it has written; the prompt stays.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: no face here has its letters; install {}</source>
        <extracomment>gui.wording.languages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step done</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner {}</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner without a name</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} steps done</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, 1 question answered</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, {} questions answered</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward</source>
        <extracomment>gui.wording.names, gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate g</source>
        <extracomment>gui.wording.names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>candidate n</source>
        <extracomment>gui.wording.names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget gate f</source>
        <extracomment>gui.wording.names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward</source>
        <extracomment>gui.wording.names, gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input gate i</source>
        <extracomment>gui.wording.names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output gate o</source>
        <extracomment>gui.wording.names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset gate r</source>
        <extracomment>gui.wording.names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>update gate z</source>
        <extracomment>gui.wording.names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam: against the averaged gradient, divided by its averaged size. That is a step of the learning rate at first, and far less once gradients change sign: in lesson 4 the median step is {{adam-step-1}} of it in epoch 1, {{adam-step-15}} in epoch 15 and {{adam-step-100}} in epoch 100.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time steps share the weight, so their contributions are added up.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row of W_hh weighs the old hidden state: this is how the past enters.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row of W_ih weighs the inputs: one number for every row.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients add up by design; those of the epoch before are forgotten first.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input part, hidden part and biases are added: the pre-activation.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a mean, each letter has its share 1 / {}.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One norm over all gradients; above the limit, all of them are scaled down together.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other units: ↑ ↓ on the picture, or a click on a coloured cell.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability minus target: the gradient of the loss with respect to the scores. Where it is above 0, a lower score would lower the loss.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD takes the gradient times the learning rate off the parameter.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores become probabilities that add up to 1; the largest is the prediction.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Linear layer weighs the hidden state: one score for each letter.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The biases: r and z add both; n keeps b_hh apart, inside what r multiplies.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input at t = {}: random numbers.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter that is wanted.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter “{}” as one-hot: a one at its own place, zeros elsewhere.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter “{}” picks its own row of the embedding table.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letter&apos;s own place: the one that is not 0.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likeliest letter&apos;s.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss of this letter: −ln of the probability that “{}” was given.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The losses of all letters are added up.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the letters&apos; losses: the one number that training lowers.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old cell state is kept by f, the candidate is written by i: c = f⊙c + i⊙g.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one with the largest gradient; all are in Weights.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output gate shows the squeezed cell state: h = o⊙tanh(c).</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reset gate r scales the hidden part, its bias b_hh included, before it is added to the input part.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through h, and straight along the cell state, scaled by the next forget gate.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the squashing function: where it is flat, little passes.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay λ = {} first adds λ times the weight to its gradient: a pull to 0.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes from above and what comes back from the step that read this state.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>b_ih and b_hh are added, whatever the input; the two act as one.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>biases</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clipping</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradients set to zero</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input x{}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logits of t = {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss of t = {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>relu keeps what is above 0: this is the new hidden state.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>softmax of t = {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh makes a number from −1 to 1: what might be written to the cell state.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh makes a number from −1 to 1: what the state might become.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tanh squeezes the sum: this is the new hidden state.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the loss</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z keeps that much of the old state, the candidate fills the rest.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} sets the learning rate of every update.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the candidate is written.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the cell state is shown.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the old cell state is kept.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the old state stays as it is.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the old state the candidate sees.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>∂L/∂ the sums of {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backward, {}</source>
        <extracomment>gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before t = 1</source>
        <extracomment>gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {} · {}</source>
        <extracomment>gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {} {}</source>
        <extracomment>gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <extracomment>gui.wording.place, gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained · {} updates</source>
        <extracomment>gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · t = {}</source>
        <extracomment>gui.wording.place</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened after {} updates; what came before is not in the file.</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wₕₕ as drawn</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bidirectional {}</source>
        <extracomment>gui.wording.runs, gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo with {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget bias as drawn</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forget bias {}</source>
        <extracomment>gui.wording.runs, gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fork at epoch {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frozen {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lecture values</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no scheduler</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no weight decay</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none frozen</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not clipped</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orthogonal Wₕₕ</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights from a file</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {}</source>
        <extracomment>gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decay {}</source>
        <extracomment>gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropout {}</source>
        <extracomment>gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far worse than guessing ({})</source>
        <extracomment>gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly better than guessing ({})</source>
        <extracomment>gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no better than guessing ({})</source>
        <extracomment>gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number</source>
        <extracomment>gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orthogonal × {}</source>
        <extracomment>gui.wording.series</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word is one sequence: its batch is 1.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gradients are cut down together where their norm is above it.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An RNNCell is one layer in one direction, fed step by step.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the learning rate changes. StepLR: times gamma every period. ExponentialLR: times gamma at every update. CosineAnnealingLR: down to 0 along half a cosine of a period, and up again.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In updates; of a word, an epoch is one update.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many times each weight is added to its gradient: a pull to 0.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bias of the forget gate at first; 0: as torch draws it. A large one keeps the cell state, so that memory is there before it is learned.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gain is that of an orthogonal Wₕₕ; choose it above.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cell always has sigmoid gates and tanh for its state.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lesson is one forward pass; nothing is trained.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What orthogonal weights are multiplied with. 1 keeps lengths.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the learning rate is multiplied with.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a scheduler the learning rate stays as it is.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch_first</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default: as torch draws it. orthogonal: Wₕₕ keeps the length of what it is multiplied with, times the gain (of a gated cell, each gate&apos;s rows do). tanh and the gates still make gradients fade: over 30 steps {{orthogonal-rnn}} of it is left in a new RNN of 8 units, {{orthogonal-lstm}} in an LSTM.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial h₀</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole text</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} does not use it.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
