<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Unroll</name>
    <message>
        <source>The weights after {updates:,} updates are not finite numbers; step back and save an earlier state.</source>
        <extracomment>core.checkpoint.checkpoint</extracomment>
        <translation>{updates:,} 次更新之后的权重不是有限数；请退回并保存较早的状态。</translation>
    </message>
    <message>
        <source>it is not a checkpoint, neither .safetensors nor .pt.</source>
        <extracomment>core.checkpoint.checkpoint</extracomment>
        <translation>它不是检查点，既不是 .safetensors 也不是 .pt。</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {error}</source>
        <extracomment>core.checkpoint.checkpoint, gui.window.sessions</extracomment>
        <translation>{path} 无法打开：{error}</translation>
    </message>
    <message>
        <source>{path} must end in .safetensors or .pt.</source>
        <extracomment>core.checkpoint.checkpoint</extracomment>
        <translation>{path} 必须以 .safetensors 或 .pt 结尾。</translation>
    </message>
    <message>
        <source>it holds weights but not the experiment that they belong to.</source>
        <extracomment>core.checkpoint.format, core.checkpoint.pt</extracomment>
        <translation>它含有权重，但没有它们所属的实验。</translation>
    </message>
    <message>
        <source>it is damaged, or was written by another program; its header is too large.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation>它已损坏，或由别的程序写成；文件头太大。</translation>
    </message>
    <message>
        <source>it is damaged.</source>
        <extracomment>core.checkpoint.format, core.checkpoint.pt</extracomment>
        <translation>它已损坏。</translation>
    </message>
    <message>
        <source>it is damaged; its content does not match its checksum.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation>它已损坏；内容与校验和不符。</translation>
    </message>
    <message>
        <source>it was saved by a newer version of Unroll, which is needed to open it.</source>
        <extracomment>core.checkpoint.format, core.checkpoint.pt</extracomment>
        <translation>它由较新版本的 Unroll 保存，需要那个版本才能打开。</translation>
    </message>
    <message>
        <source>its weights do not fit its experiment.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation>它的权重不适合它的实验。</translation>
    </message>
    <message>
        <source>a .pt file cannot be opened safely on this system; save the run as .safetensors.</source>
        <extracomment>core.checkpoint.pt, core.foreign.reading</extracomment>
        <translation>此系统无法安全地打开 .pt 文件；请把运行存成 .safetensors。</translation>
    </message>
    <message>
        <source>it is damaged, or asks for more memory or time than a checkpoint needs.</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation>它已损坏，或所要的内存或时间超过检查点所需。</translation>
    </message>
    <message>
        <source>it is damaged, or holds Python objects, which can run commands.</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation>它已损坏，或含有可以执行命令的 Python 对象。</translation>
    </message>
    <message>
        <source>the process that opens .pt files cannot be started.</source>
        <extracomment>core.checkpoint.pt, core.foreign.reading</extracomment>
        <translation>打开 .pt 文件的进程无法启动。</translation>
    </message>
    <message>
        <source>a step may not do {intent}</source>
        <extracomment>core.course.acts</extracomment>
        <translation>步骤不可以做 {intent}</translation>
    </message>
    <message>
        <source>a step&apos;s AddBookmark needs an epoch</source>
        <extracomment>core.course.acts</extracomment>
        <translation>步骤里的 AddBookmark 需要一个轮次</translation>
    </message>
    <message>
        <source>epoch {epoch} never comes; the last is {last}</source>
        <extracomment>core.course.acts, core.course.until_table</extracomment>
        <translation>第 {epoch} 轮永远不会到来；最后一轮是第 {last} 轮</translation>
    </message>
    <message>
        <source>operation {operation} never comes after step {step}; the last is {last}</source>
        <extracomment>core.course.acts, core.course.until_table</extracomment>
        <translation>第 {step} 步之后没有第 {operation} 个运算；最后一个是 {last}</translation>
    </message>
    <message>
        <source>step {step} never comes; the last is {last}</source>
        <extracomment>core.course.acts, core.course.until_table</extracomment>
        <translation>第 {step} 步永远不会到来；最后一步是第 {last} 步</translation>
    </message>
    <message>
        <source>{intent}.{name} cannot be {value}; allowed is 0 to {last}</source>
        <extracomment>core.course.acts</extracomment>
        <translation>{intent}.{name} 不能是 {value}；允许 0 到 {last}</translation>
    </message>
    <message>
        <source>{name} cannot be {value}; allowed is {allowed}</source>
        <extracomment>core.course.acts</extracomment>
        <translation>{name} 不能是 {value}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>{text} is outside of {name}, {shape}</source>
        <extracomment>core.course.acts</extracomment>
        <translation>{text} 在 {name} 之外，其形状是 {shape}</translation>
    </message>
    <message>
        <source>the figure {figure} has no control {name}; allowed is {allowed}</source>
        <extracomment>core.course.controls</extracomment>
        <translation>图 {figure} 没有控件 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>{name} cannot be {value}</source>
        <extracomment>core.course.controls, core.course.question_table, core.sharing.set_up</extracomment>
        <translation>{name} 不能是 {value}</translation>
    </message>
    <message>
        <source>quotes the measurement {name}, which resources/measurements.toml does not have</source>
        <extracomment>core.course.measurements</extracomment>
        <translation>引用了测得的数 {name}，而 resources/measurements.toml 里没有它</translation>
    </message>
    <message>
        <source>The glossary has {form} twice: in {one} and in {other}.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation>术语表中 {form} 出现两次：在 {one} 和 {other} 中。</translation>
    </message>
    <message>
        <source>The glossary is not TOML: {why}.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation>术语表不是 TOML：{why}。</translation>
    </message>
    <message>
        <source>The glossary&apos;s {name} has no {key}.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation>术语表的 {name} 没有 {key}。</translation>
    </message>
    <message>
        <source>The glossary&apos;s {name} has the key {key}; allowed is {allowed}.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation>术语表的 {name} 有键 {key}；允许的是 {allowed}。</translation>
    </message>
    <message>
        <source>an object</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation>一个对象</translation>
    </message>
    <message>
        <source>has version {version}, and this Unroll reads version {ours}</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation>版本是 {version}，而此 Unroll 读的是版本 {ours}</translation>
    </message>
    <message>
        <source>is a damaged hand-in: it has an unknown key {key}</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation>是损坏的上交文件：它有未知的键 {key}</translation>
    </message>
    <message>
        <source>is a damaged hand-in: {where} cannot be {value}</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation>是损坏的上交文件：{where} 不能是 {value}</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation>缺失</translation>
    </message>
    <message>
        <source>this list</source>
        <extracomment>core.course.hand_in, gui.window.keys_dialog</extracomment>
        <translation>本列表</translation>
    </message>
    <message>
        <source>would be larger than {size:g} MB</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation>会大于 {size:g} MB</translation>
    </message>
    <message>
        <source>has a head that is not TOML: {why} (line {line})</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>的头部不是 TOML：{why}（第 {line} 行）</translation>
    </message>
    <message>
        <source>has id {id}; allowed is {allowed}, as in its name</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>的 id 是 {id}；允许的是 {allowed}，与文件名相同</translation>
    </message>
    <message>
        <source>has minutes = {value}; allowed is a whole number from 1 to {most}</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>有 minutes = {value}；允许 1 到 {most} 的整数</translation>
    </message>
    <message>
        <source>has needs = {value}; allowed is a list of ids</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>有 needs = {value}；允许的是 id 的列表</translation>
    </message>
    <message>
        <source>has the unknown key {name}; allowed is {allowed}</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>有未知的键 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>has {key} = {value}; allowed is a list of names</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>有 {key} = {value}；允许的是名称的列表</translation>
    </message>
    <message>
        <source>has {name} = {value}; allowed is a text that is not empty</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>有 {name} = {value}；允许的是非空的文本</translation>
    </message>
    <message>
        <source>hides the page {name}; allowed is {allowed}</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>隐藏了页面 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>{what} (line {line})</source>
        <extracomment>core.course.lesson, core.course.lesson_head</extracomment>
        <translation>{what}（第 {line} 行）</translation>
    </message>
    <message>
        <source>has a wrong value: {why}</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>有一个错误的值：{why}</translation>
    </message>
    <message>
        <source>it is a .pt file of another program; Unroll opens only the checkpoints that it saved itself (Ctrl+Alt+S).</source>
        <extracomment>core.checkpoint.pt</extracomment>
        <translation>这是别的程序的 .pt 文件；Unroll 只打开它自己保存的检查点 (Ctrl+Alt+S)。</translation>
    </message>
    <message>
        <source>Draw the whole curve, from the first epoch to the last.</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation>请画出整条曲线，从第一轮到最后一轮。</translation>
    </message>
    <message>
        <source>The run&apos;s curve stands beside yours, which is dashed now: on average you are {far} off; it falls by {fall}.</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation>运行的曲线就画在你的旁边，你的现在是虚线：你平均差 {far}；它下降了 {fall}。</translation>
    </message>
    <message>
        <source>a curve has 3 to {last} epochs, and not {epochs}</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation>一条曲线有 3 到 {last} 轮，不能是 {epochs} 轮</translation>
    </message>
    <message>
        <source>this lesson trains nothing, so it has no curve</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation>本课什么也不训练，所以没有曲线</translation>
    </message>
    <message>
        <source>within is a share, above 0 and below 1</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation>within 是一个比例，大于 0 且小于 1</translation>
    </message>
    <message>
        <source>has a wrong value in line {line}: {why}</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>在第 {line} 行有一个错误的值：{why}</translation>
    </message>
    <message>
        <source>The name is empty; type one, such as Anna.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation>名字是空的；请输入一个，如 Anna。</translation>
    </message>
    <message>
        <source>The name {what}.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation>名字{what}。</translation>
    </message>
    <message>
        <source>There are too many copies beside {file}; delete some first.</source>
        <extracomment>core.course.learners</extracomment>
        <translation>{file} 旁边的副本太多；请先删掉一些。</translation>
    </message>
    <message>
        <source>{file} cannot be moved: {why}.</source>
        <extracomment>core.course.learners</extracomment>
        <translation>{file} 无法移动：{why}。</translation>
    </message>
    <message>
        <source>Lesson file {file} {what}.</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>课程文件 {file} {what}。</translation>
    </message>
    <message>
        <source>Lesson {lesson} does not exist; allowed is {allowed}.</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>没有 {lesson} 这一课；可用的是 {allowed}。</translation>
    </message>
    <message>
        <source>No lessons were found in {folder}.</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>在 {folder} 中没有找到课。</translation>
    </message>
    <message>
        <source>has a head that does not end; a second line {fence} is missing</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>的头部没有结束；缺少第二行 {fence}</translation>
    </message>
    <message>
        <source>has no head; its first line must be {fence}</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>没有头部；第一行必须是 {fence}</translation>
    </message>
    <message>
        <source>needs {need}, and no lesson before it has this id (line {line})</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>需要 {need}，而它之前没有课有这个 id（第 {line} 行）</translation>
    </message>
    <message>
        <source>this lesson hides the setting {name}, so until.changed never comes</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>本课隐藏了设置 {name}，所以 until.changed 永远不会发生</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {why}.</source>
        <extracomment>core.course.lesson_folder</extracomment>
        <translation>{folder} 无法建立：{why}。</translation>
    </message>
    <message>
        <source>{folder} holds {count:,} lessons; the first {most} are shown.</source>
        <extracomment>core.course.lesson_folder</extracomment>
        <translation>{folder} 含有 {count:,} 节课；显示前 {most} 节。</translation>
    </message>
    <message>
        <source>Train a model on {title} for {count:,} updates or more.</source>
        <extracomment>core.course.practice</extracomment>
        <translation>在《{title}》上训练一个模型，{count:,} 次更新或更多。</translation>
    </message>
    <message>
        <source>Train {count} seeds to their end ({settings}).</source>
        <extracomment>core.course.practice</extracomment>
        <translation>把 {count} 个种子训练到底（{settings}）。</translation>
    </message>
    <message>
        <source>practised.seeds cannot be {value}; allowed is 1 to {most}</source>
        <extracomment>core.course.practice</extracomment>
        <translation>practised.seeds 不能是 {value}；允许 1 到 {most}</translation>
    </message>
    <message>
        <source>text = {table} needs origin and updates</source>
        <extracomment>core.course.practice</extracomment>
        <translation>text = {table} 需要 origin 和 updates</translation>
    </message>
    <message>
        <source>text.updates cannot be {value}</source>
        <extracomment>core.course.practice</extracomment>
        <translation>text.updates 不能是 {value}</translation>
    </message>
    <message>
        <source>there is no built-in text {name}; allowed is {allowed}</source>
        <extracomment>core.course.practice</extracomment>
        <translation>没有自带文本 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>count cannot be {value}; allowed is 1 to 20</source>
        <extracomment>core.course.practice_questions</extracomment>
        <translation>count 不能是 {value}；允许 1 到 20</translation>
    </message>
    <message>
        <source>{file} cannot be written: {why}.</source>
        <extracomment>core.course.progress</extracomment>
        <translation>{file} 无法写入：{why}。</translation>
    </message>
    <message>
        <source>{file} would be larger than {size:g} MB, so it is not written; reset this learner by File &gt; Learner.</source>
        <extracomment>core.course.progress</extracomment>
        <translation>{file} 会大于 {size:g} MB，所以没有写入；请用“文件 &gt; 学习者”重置此学习者。</translation>
    </message>
    <message>
        <source>Choose an answer first.</source>
        <extracomment>core.course.question</extracomment>
        <translation>请先选一个回答。</translation>
    </message>
    <message>
        <source>a series has values, a count and perhaps within</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>series 要有 values、count，也许还有 within</translation>
    </message>
    <message>
        <source>an order is a list of texts</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>order 是文本的列表</translation>
    </message>
    <message>
        <source>ask = {table} has no prompt</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>ask = {table} 没有 prompt</translation>
    </message>
    <message>
        <source>ask has a prompt, perhaps a why, and one of {allowed}</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>ask 有 prompt，也许有 why，以及 {allowed} 之一</translation>
    </message>
    <message>
        <source>no loss of letter {letter} reaches back to t = {t}</source>
        <extracomment>core.course.reach_question</extracomment>
        <translation>字母 {letter} 的损失往回传不到 t = {t}</translation>
    </message>
    <message>
        <source>this lesson has no losses that reach back</source>
        <extracomment>core.course.reach_question</extracomment>
        <translation>本课没有能往回传的损失</translation>
    </message>
    <message>
        <source>a cell has no {name}; allowed is {allowed}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>单元没有 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>epoch {epoch} never comes</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>第 {epoch} 轮永远不会到来</translation>
    </message>
    <message>
        <source>no letter is answered at t = {t}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>在 t = {t} 没有字母要回答</translation>
    </message>
    <message>
        <source>the word has no letter {letter}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>单词没有字母 {letter}</translation>
    </message>
    <message>
        <source>there is no parameter {name}; allowed is {allowed}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>没有参数 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>there is no such number in this network</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>此网络中没有这样的数</translation>
    </message>
    <message>
        <source>there is no tensor {name}; allowed is {allowed}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>没有张量 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>this lesson trains nothing, so there are no gradients</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>本课什么也不训练，所以没有梯度</translation>
    </message>
    <message>
        <source>{name} has no such number: its shape is {shape}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>{name} 没有这样的数：它的形状是 {shape}</translation>
    </message>
    <message>
        <source>ask.show has no figure {figure}; allowed is {allowed}</source>
        <extracomment>core.course.showing</extracomment>
        <translation>ask.show 没有图 {figure}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>ask.show.size is operation, time step or epoch</source>
        <extracomment>core.course.showing</extracomment>
        <translation>ask.show.size 是 operation、time step 或 epoch</translation>
    </message>
    <message>
        <source>has a wrong step in line {line}: {why}</source>
        <extracomment>core.course.step_block</extracomment>
        <translation>在第 {line} 行有一个错误的步骤：{why}</translation>
    </message>
    <message>
        <source>it is not TOML ({why})</source>
        <extracomment>core.course.step_block</extracomment>
        <translation>它不是 TOML（{why}）</translation>
    </message>
    <message>
        <source>its block does not end; a line ``` is missing</source>
        <extracomment>core.course.step_block</extracomment>
        <translation>它的块没有结束；缺少一行 ```</translation>
    </message>
    <message>
        <source>there is no figure {figure}; allowed is {allowed}</source>
        <extracomment>core.course.step</extracomment>
        <translation>没有图 {figure}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>there is no term {term}</source>
        <extracomment>core.course.step</extracomment>
        <translation>没有术语 {term}</translation>
    </message>
    <message>
        <source>unknown key {key}; allowed is {allowed}</source>
        <extracomment>core.course.step</extracomment>
        <translation>未知的键 {key}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>{name} = {value} is neither true nor false</source>
        <extracomment>core.course.step</extracomment>
        <translation>{name} = {value} 既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>this lesson has no word to learn, so no seeds are counted</source>
        <extracomment>core.course.study_questions</extracomment>
        <translation>本课没有要学的单词，所以不数种子</translation>
    </message>
    <message>
        <source>Press all {count} of them, in your order.</source>
        <extracomment>core.course.authored_questions</extracomment>
        <translation>请按你的顺序，把 {count} 个都按一遍。</translation>
    </message>
    <message>
        <source>a choice has two answers or more, and one of them is right</source>
        <extracomment>core.course.authored_questions</extracomment>
        <translation>choice 要有两个或更多回答，其中一个是对的</translation>
    </message>
    <message>
        <source>an order has two parts or more, and no two are the same</source>
        <extracomment>core.course.authored_questions</extracomment>
        <translation>order 要有两个或更多部分，且没有相同的</translation>
    </message>
    <message>
        <source>a backslash is written twice in TOML</source>
        <extracomment>core.course.toml_lines</extracomment>
        <translation>TOML 里的反斜杠要写两个</translation>
    </message>
    <message>
        <source>Change the program until it prints what it should.</source>
        <extracomment>core.course.until</extracomment>
        <translation>修改程序，直到它打印出应有的内容。</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>core.course.until, gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>比较</translation>
    </message>
    <message>
        <source>Epoch {epoch}: {place}</source>
        <extracomment>core.course.until</extracomment>
        <translation>第 {epoch} 轮：{place}</translation>
    </message>
    <message>
        <source>Go back through time to t = {t}.</source>
        <extracomment>core.course.until</extracomment>
        <translation>沿时间往回走到 t = {t}。</translation>
    </message>
    <message>
        <source>Go on to epoch {epoch}.</source>
        <extracomment>core.course.until</extracomment>
        <translation>继续走到第 {epoch} 轮。</translation>
    </message>
    <message>
        <source>Go on to t = {t}.</source>
        <extracomment>core.course.until</extracomment>
        <translation>继续走到 t = {t}。</translation>
    </message>
    <message>
        <source>Go on to the gradients.</source>
        <extracomment>core.course.until</extracomment>
        <translation>继续走到梯度。</translation>
    </message>
    <message>
        <source>Go on to the loss.</source>
        <extracomment>core.course.until</extracomment>
        <translation>继续走到损失。</translation>
    </message>
    <message>
        <source>Go on to the update.</source>
        <extracomment>core.course.until</extracomment>
        <translation>继续走到更新。</translation>
    </message>
    <message>
        <source>Go to its beginning.</source>
        <extracomment>core.course.until</extracomment>
        <translation>回到它的开头。</translation>
    </message>
    <message>
        <source>Go to the page {page}.</source>
        <extracomment>core.course.until</extracomment>
        <translation>前往“{page}”页。</translation>
    </message>
    <message>
        <source>Lab</source>
        <extracomment>core.course.until, gui.window.pages</extracomment>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Learn</source>
        <extracomment>core.course.until, gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>学习</translation>
    </message>
    <message>
        <source>Let it train to its end.</source>
        <extracomment>core.course.until</extracomment>
        <translation>让它训练到底。</translation>
    </message>
    <message>
        <source>Let the model write {count} letters.</source>
        <extracomment>core.course.until</extracomment>
        <translation>让模型写 {count} 个字母。</translation>
    </message>
    <message>
        <source>Open a cell: click one in the picture.</source>
        <extracomment>core.course.until</extracomment>
        <translation>打开一个单元：在图中点击一个。</translation>
    </message>
    <message>
        <source>Open the cell at t = {t}: click it in the picture.</source>
        <extracomment>core.course.until</extracomment>
        <translation>打开 t = {t} 的单元：在图中点击它。</translation>
    </message>
    <message>
        <source>Open the cell of layer {layer} at t = {t}.</source>
        <extracomment>core.course.until</extracomment>
        <translation>打开第 {layer} 层在 t = {t} 的单元。</translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>core.course.until, gui.window.lab_panels, gui.window.pages, gui.wording.exports</extracomment>
        <translation>程序</translation>
    </message>
    <message>
        <source>Run the program.</source>
        <extracomment>core.course.until</extracomment>
        <translation>运行程序。</translation>
    </message>
    <message>
        <source>Seeds</source>
        <extracomment>core.course.until, gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>种子</translation>
    </message>
    <message>
        <source>Tasks</source>
        <extracomment>core.course.until, gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>core.course.until, gui.text.controls, gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>文本</translation>
    </message>
    <message>
        <source>This is another run; go back to the step.</source>
        <extracomment>core.course.completion</extracomment>
        <translation>这是另一次运行；请回到这一步。</translation>
    </message>
    <message>
        <source>Train the grid for {count} epochs.</source>
        <extracomment>core.course.until</extracomment>
        <translation>把网格训练 {count} 轮。</translation>
    </message>
    <message>
        <source>Train the run to its end.</source>
        <extracomment>core.course.until</extracomment>
        <translation>把运行训练到底。</translation>
    </message>
    <message>
        <source>Train the runs side by side to their end.</source>
        <extracomment>core.course.until</extracomment>
        <translation>把并排的运行都训练到底。</translation>
    </message>
    <message>
        <source>Train {count} seeds for {epochs} epochs.</source>
        <extracomment>core.course.until</extracomment>
        <translation>把 {count} 个种子训练 {epochs} 轮。</translation>
    </message>
    <message>
        <source>Train {count} seeds to their end.</source>
        <extracomment>core.course.until</extracomment>
        <translation>把 {count} 个种子训练到底。</translation>
    </message>
    <message>
        <source>Try it</source>
        <extracomment>core.course.until, gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Type {letters} into the field.</source>
        <extracomment>core.course.until</extracomment>
        <translation>在输入栏输入 {letters}。</translation>
    </message>
    <message>
        <source>{place} Then go on by operation, {count} times.</source>
        <extracomment>core.course.until</extracomment>
        <translation>{place}然后按运算继续 {count} 次。</translation>
    </message>
    <message>
        <source>a demo answers nothing, so until.asked never comes</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>演示课什么也不回答，所以 until.asked 永远不会发生</translation>
    </message>
    <message>
        <source>the network does not know {letter}, so until.asked never comes</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>网络不认识 {letter}，所以 until.asked 永远不会发生</translation>
    </message>
    <message>
        <source>there is no cell with lane {lane} and t {t}; the last is {lanes} and {steps}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>没有通道 {lane}、t {t} 的单元；最后的是 {lanes} 和 {steps}</translation>
    </message>
    <message>
        <source>there is no page {name}; allowed is {allowed}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>没有页面 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>there is no setting {name}</source>
        <extracomment>core.course.until_table, core.course.variation</extracomment>
        <translation>没有设置 {name}</translation>
    </message>
    <message>
        <source>there is no task {name}; allowed is {allowed}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>没有任务 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>this lesson has no word to learn, so no seeds of it are trained</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>本课没有要学的单词，所以不训练它的种子</translation>
    </message>
    <message>
        <source>this lesson trains nothing, so until.trained never comes</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>本课什么也不训练，所以 until.trained 永远不会发生</translation>
    </message>
    <message>
        <source>until has no {name}; allowed is {allowed}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until 没有 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>until.asked {why}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until.asked {why}</translation>
    </message>
    <message>
        <source>until.opened cannot be {value}; allowed is true, or a cell&apos;s lane and t</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until.opened 不能是 {value}；允许 true，或单元的 lane 和 t</translation>
    </message>
    <message>
        <source>until.operation needs a step</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until.operation 需要一个步</translation>
    </message>
    <message>
        <source>until.{key}: this program has no exercise {name}; allowed is {allowed}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until.{key}：此程序没有练习 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>until.{name} cannot be {value}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until.{name} 不能是 {value}</translation>
    </message>
    <message>
        <source>until.{name} cannot be {value}; allowed is 1 to {most}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until.{name} 不能是 {value}；允许 1 到 {most}</translation>
    </message>
    <message>
        <source>until.{name} needs an epoch</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until.{name} 需要一个轮次</translation>
    </message>
    <message>
        <source>until.{why}</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until.{why}</translation>
    </message>
    <message>
        <source>more than {most} networks can be drawn</source>
        <extracomment>core.course.variation</extracomment>
        <translation>可抽取的网络超过 {most} 个</translation>
    </message>
    <message>
        <source>A row taken from a table: the same as a one-hot vector times that table.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>从表中取出的一行：等于独热向量乘以那个表。</translation>
    </message>
    <message>
        <source>It works on the last axis alone, for every letter with the same weights.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>它只作用在最后一个轴上，对每个字母用同样的权重。</translation>
    </message>
    <message>
        <source>numbers that come out: a score for each letter</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>输出多少个数：每个字母一个得分</translation>
    </message>
    <message>
        <source>numbers that enter</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>输入多少个数</translation>
    </message>
    <message>
        <source>numbers that enter at each time step</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>每个时间步输入多少个数</translation>
    </message>
    <message>
        <source>share of the numbers between layers that training leaves out</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>训练时，层与层之间舍去的数所占的比例</translation>
    </message>
    <message>
        <source>what is made of the letters&apos; losses: their mean or their sum</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>各字母的损失怎样合成一个：求平均还是求和</translation>
    </message>
    <message>
        <source>One update would take about {needed:,.0f} seconds, and cannot be interrupted; allowed are up to {most:g}. Take fewer units, layers, sequences or steps.</source>
        <extracomment>core.experiment.cost</extracomment>
        <translation>一次更新大约要 {needed:,.0f} 秒，而且不能中断；最多允许 {most:g} 秒。请减少神经元、层、序列或时间步。</translation>
    </message>
    <message>
        <source> with {count} layers</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>（{count} 层）</translation>
    </message>
    <message>
        <source>, enough for {units:,} units</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>，够 {units:,} 个神经元用</translation>
    </message>
    <message>
        <source>A pass over {batch:,} sequences of {seq_len:,} steps needs about {needed:,.0f} MB; at most {most:,.0f} MB are used. Take fewer sequences, steps or units.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>处理一遍 {batch:,} 个 {seq_len:,} 步的序列大约需要 {needed:,.0f} MB；最多使用 {most:,.0f} MB。请减少序列、时间步或神经元。</translation>
    </message>
    <message>
        <source>All parameters are frozen; at least one must be trained.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>所有参数都被冻结；至少要训练一个。</translation>
    </message>
    <message>
        <source>a whole number from {low} to {most}</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>{low} 到 {most} 的整数</translation>
    </message>
    <message>
        <source>bidirectional is true; a language model would read the letter that it is to predict. Choose false.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>双向是 true；那样语言模型会读到它要预测的字母。请选 false。</translation>
    </message>
    <message>
        <source>cell is RNNCell, which is fed step by step; choose RNN.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>单元类型是 RNNCell，它要一步一步送入；请选 RNN。</translation>
    </message>
    <message>
        <source>dropout is {value:g}; a single word is trained without it, so that what is shown is what was trained.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>dropout 是 {value:g}；单个单词训练时不用它，这样显示的就是训练的。</translation>
    </message>
    <message>
        <source>frozen names {shown}; allowed is one of {allowed}.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>frozen 含有 {shown}；允许的是 {allowed} 之一。</translation>
    </message>
    <message>
        <source>hidden_size {size:,}{layers} makes about {needed:,.0f} MB of weights and optimiser; at most {most:,.0f} MB are kept{enough}. Take fewer {fewer}.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>隐藏层大小 {size:,}{layers} 使权重和优化器大约占 {needed:,.0f} MB；最多保留 {most:,.0f} MB{enough}。请减少{fewer}。</translation>
    </message>
    <message>
        <source>units</source>
        <extracomment>core.experiment.experiment, gui.figures.weights.parameters</extracomment>
        <translation>神经元</translation>
    </message>
    <message>
        <source>units or layers</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>神经元或层</translation>
    </message>
    <message>
        <source>{name} is {value}; here it is always {only}.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>{name} 是 {value}；这里总是 {only}。</translation>
    </message>
    <message>
        <source>{name} is {value}; this demo is one forward pass without it.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>{name} 是 {value}；此演示课只是一次前向传播，用不到它。</translation>
    </message>
    <message>
        <source>{shown} is not a setting of this experiment.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>{shown} 不是此实验的设置。</translation>
    </message>
    <message>
        <source>an RNNCell is one layer in one direction, fed step by step; choose cell RNN.</source>
        <extracomment>core.experiment.model</extracomment>
        <translation>RNNCell 只有一层、一个方向，逐步送入；请把单元类型改为 RNN。</translation>
    </message>
    <message>
        <source>dropout is {value:g}; it acts between layers, and num_layers is 1.</source>
        <extracomment>core.experiment.model</extracomment>
        <translation>dropout 是 {value:g}；它作用在层与层之间，而层数是 1。</translation>
    </message>
    <message>
        <source>{name} is {value}; {reason}</source>
        <extracomment>core.experiment.model</extracomment>
        <translation>{name} 是 {value}；{reason}</translation>
    </message>
    <message>
        <source>{spoken} is {value:g}; only an LSTM has that gate.</source>
        <extracomment>core.experiment.model</extracomment>
        <translation>{spoken} 是 {value:g}；只有 LSTM 有那个门。</translation>
    </message>
    <message>
        <source>`.item()` in the loss.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>损失里用了 `.item()`。</translation>
    </message>
    <message>
        <source>`CrossEntropyLoss` contains the softmax. Given probabilities, it takes them for scores between 0 and 1 and softens them once more: no letter ever comes near certainty. Hand it the raw scores.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>`CrossEntropyLoss` 已包含 softmax。交给它概率，它会当作 0 到 1 之间的得分，再做一次 softmax：哪个字母都得不到接近 1 的概率。请把原始得分交给它。</translation>
    </message>
    <message>
        <source>Do the first letters really not matter?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>前几个字母真的不重要吗？</translation>
    </message>
    <message>
        <source>Softmax before the cross-entropy.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>交叉熵之前用了 softmax。</translation>
    </message>
    <message>
        <source>The hidden state is carried on without `detach()`.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>隐藏状态没有 `detach()` 就延续下去。</translation>
    </message>
    <message>
        <source>The input has its batch first, and the layer was not told: it takes each letter for a word of its own, and nothing is remembered from letter to letter. No error tells you, as both shapes are possible. Give the layer `batch_first=True`.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>输入的第一个轴是批次，却没有告诉这一层：它把每个字母当成单独的一个单词，字母之间什么也记不住。不会有报错，因为两种形状都说得通。请给这一层加上 `batch_first=True`。</translation>
    </message>
    <message>
        <source>The loss looks at the last letter only.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>损失只看最后一个字母。</translation>
    </message>
    <message>
        <source>The silent `batch_first`.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>悄无声息的 `batch_first`。</translation>
    </message>
    <message>
        <source>What no loss looks at, nothing improves: only the last answer was ever judged. Add up, or average, the losses of all letters.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>损失没有看到的地方，不会有任何改进：从头到尾只评判了最后一个回答。请把所有字母的损失相加或求平均。</translation>
    </message>
    <message>
        <source>Why does it learn so badly?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>为什么它学得这么差？</translation>
    </message>
    <message>
        <source>Why does it stop at once?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>为什么它马上就停了？</translation>
    </message>
    <message>
        <source>Why does it stop in the second epoch?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>为什么它在第二轮停下？</translation>
    </message>
    <message>
        <source>Why do letters stay wrong?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>为什么有字母一直错？</translation>
    </message>
    <message>
        <source>Why does the loss stay so high?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>为什么损失一直这么高？</translation>
    </message>
    <message>
        <source>`out` is handed out beside the states that the layer goes on with: its gradient is what comes straight from the loss, without the way through later steps. Walk through the word letter by letter and ask the state that is handed on.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>`out` 是交到外面来的，与这一层继续使用的状态是两回事：它的梯度只含直接来自损失的部分，不含经过后面各步的路。请逐个字母走过单词，看那个传下去的状态。</translation>
    </message>
    <message>
        <source>`retain_grad()` on `out`.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>对 `out` 用了 `retain_grad()`。</translation>
    </message>
    <message>
        <source>`zero_grad()` was left out.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>漏掉了 `zero_grad()`。</translation>
    </message>
    <message>
        <source>{what} needs the package {package}, which is not installed; `python -m pip install {package}`, with the Python that runs Unroll, adds it.</source>
        <extracomment>core.export.extras</extracomment>
        <translation>{what} 需要软件包 {package}，但它没有安装；用运行 Unroll 的 Python 执行 `python -m pip install {package}` 即可安装。</translation>
    </message>
    <message>
        <source>First the size of what comes in, then that of the hidden state.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>先写输入的大小，再写隐藏状态的大小。</translation>
    </message>
    <message>
        <source>Row k of the identity matrix is the one-hot vector of letter k.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>单位矩阵的第 k 行就是字母 k 的独热向量。</translation>
    </message>
    <message>
        <source>The raw scores go in, as the softmax is inside the criterion.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>送入原始得分，因为 softmax 已在损失函数里面。</translation>
    </message>
    <message>
        <source>The state goes in with the letter: it is all that is known of those before.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>状态与字母一起送入：对前面的字母，网络所知的全在它里面。</translation>
    </message>
    <message>
        <source>Write the line: letters become vectors</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>写这一行：字母变成向量</translation>
    </message>
    <message>
        <source>Write the line: the loss</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>写这一行：损失</translation>
    </message>
    <message>
        <source>Write the line: the model reads</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>写这一行：模型读入</translation>
    </message>
    <message>
        <source>Write the line: the recurrent layer</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>写这一行：循环层</translation>
    </message>
    <message>
        <source>Write the line: the way back</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>写这一行：往回走的路</translation>
    </message>
    <message>
        <source>`backward()` adds to `.grad`, `zero_grad()` empties it, `step()` uses it.</source>
        <extracomment>core.export.gaps</extracomment>
        <translation>`backward()` 加到 `.grad` 上，`zero_grad()` 清空它，`step()` 使用它。</translation>
    </message>
    <message>
        <source>its program in cells, with what they print, for Jupyter</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>分成单元格的程序，连同其输出，用于 Jupyter</translation>
    </message>
    <message>
        <source>the network for onnxruntime, any batch and length</source>
        <extracomment>core.export.onnx_file</extracomment>
        <translation>供 onnxruntime 使用的网络，批次和长度任意</translation>
    </message>
    <message>
        <source>The text that this run learns from is not at hand.</source>
        <extracomment>core.export.record</extracomment>
        <translation>这次运行所学的文本不在手边。</translation>
    </message>
    <message>
        <source>a table as JSON Lines, an object a row</source>
        <extracomment>core.export.table_files</extracomment>
        <translation>JSON Lines 格式的表格，每行一个对象</translation>
    </message>
    <message>
        <source>a table with commas, for spreadsheets</source>
        <extracomment>core.export.table_files</extracomment>
        <translation>以逗号分隔的表格，供电子表格使用</translation>
    </message>
    <message>
        <source>an {cell} has none</source>
        <extracomment>core.export.tables</extracomment>
        <translation>{cell} 没有</translation>
    </message>
    <message>
        <source>it is one forward pass without training</source>
        <extracomment>core.export.tables</extracomment>
        <translation>它只是一次前向传播，没有训练</translation>
    </message>
    <message>
        <source>it learns from batches, of which no pass is recorded</source>
        <extracomment>core.export.tables</extracomment>
        <translation>它按批次学习，其中的计算不作记录</translation>
    </message>
    <message>
        <source>The event file cannot be made: {cause}.</source>
        <extracomment>core.export.tensorboard</extracomment>
        <translation>无法生成事件文件：{cause}。</translation>
    </message>
    <message>
        <source>an event file: curves, histograms, the set-up</source>
        <extracomment>core.export.tensorboard</extracomment>
        <translation>一个事件文件：曲线、直方图、设置方案</translation>
    </message>
    <message>
        <source>a state dict with torch&apos;s names</source>
        <extracomment>core.export.weights</extracomment>
        <translation>使用 torch 名称的 state dict</translation>
    </message>
    <message>
        <source>It needs {package}, which is not installed; `python -m pip install {package}`, with the Python that runs Unroll, adds it.</source>
        <extracomment>core.exporting.choices</extracomment>
        <translation>它需要 {package}，这里没有安装；用运行 Unroll 的 Python 执行 `python -m pip install {package}` 即可安装。</translation>
    </message>
    <message>
        <source>There are no weights after {updates:,} updates: epoch {number} diverged, with a loss of {loss:g}; lower lr, or choose an earlier epoch by --at.</source>
        <extracomment>core.exporting.replay</extracomment>
        <translation>没有 {updates:,} 次更新之后的权重：第 {number} 轮发散了，损失为 {loss:g}；请降低 lr，或用 --at 选择更早的轮次。</translation>
    </message>
    <message>
        <source>There are no weights after {updates:,} updates: update {number} diverged, with a loss of {loss:g}; lower lr.</source>
        <extracomment>core.exporting.replay</extracomment>
        <translation>没有 {updates:,} 次更新之后的权重：第 {number} 次更新发散了，损失为 {loss:g}；请降低 lr。</translation>
    </message>
    <message>
        <source>a figure in pixels</source>
        <extracomment>core.exporting.sketch</extracomment>
        <translation>像素图</translation>
    </message>
    <message>
        <source>a figure over epochs, or over the operations of one</source>
        <extracomment>core.exporting.sketch</extracomment>
        <translation>逐轮次的图，或一个轮次中逐运算的图</translation>
    </message>
    <message>
        <source>the same as a film</source>
        <extracomment>core.exporting.sketch</extracomment>
        <translation>同样内容的影片</translation>
    </message>
    <message>
        <source>This run needs the text that it learns from: {why}</source>
        <extracomment>core.exporting.text</extracomment>
        <translation>这次运行需要它所学的文本：{why}</translation>
    </message>
    <message>
        <source>Windows keeps this name for a device</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>Windows 把这个名称留给设备</translation>
    </message>
    <message>
        <source>a part of its path is a file, not a folder</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>路径的一部分是文件，不是文件夹</translation>
    </message>
    <message>
        <source>it is a device, not a file</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它是设备，不是文件</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is larger than {size:g} MB</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它大于 {size:g} MB</translation>
    </message>
    <message>
        <source>it is write-protected</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它有写保护</translation>
    </message>
    <message>
        <source>its disk is read-only</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它的磁盘是只读的</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它的文件夹不存在</translation>
    </message>
    <message>
        <source>its folder is read-only</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它的文件夹是只读的</translation>
    </message>
    <message>
        <source>its name has a character that no file name may have</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它的名称含有文件名不可有的字符</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它的名称太长</translation>
    </message>
    <message>
        <source>its symbolic links lead in a circle</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>它的符号链接绕成了圈</translation>
    </message>
    <message>
        <source>reading it is not allowed</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>不允许读取它</translation>
    </message>
    <message>
        <source>the disk has no room for a file of this size</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>磁盘放不下这么大的文件</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>磁盘报告错误</translation>
    </message>
    <message>
        <source>the system refused it</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>系统拒绝了</translation>
    </message>
    <message>
        <source>{path} cannot be read: there is no such file.</source>
        <extracomment>core.course.lesson, core.files.bounded_read</extracomment>
        <translation>{path} 无法读取：没有这个文件。</translation>
    </message>
    <message>
        <source>{path} cannot be read: {cause}.</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>{path} 无法读取：{cause}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {cause}.</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>{path} 无法写入：{cause}。</translation>
    </message>
    <message>
        <source>{path} was written, but a power cut may undo it: {cause}.</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>{path} 已写入，但断电可能使它失效：{cause}。</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made: {cause}.</source>
        <extracomment>core.files.new_folder</extracomment>
        <translation>无法创建文件夹 {path}：{cause}。</translation>
    </message>
    <message>
        <source>The Embedding is not used: one pass reads numbers.</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>没有用到 Embedding：单独一次前向传播读的是数字。</translation>
    </message>
    <message>
        <source>The Linear layer is not used: one pass ends with hidden states.</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>没有用到 Linear 层：单独一次前向传播到隐藏状态为止。</translation>
    </message>
    <message>
        <source>The vocabulary {error}.</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>词表{error}。</translation>
    </message>
    <message>
        <source>a language model of the text that it learned from</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>语言模型，对应它学习过的文本</translation>
    </message>
    <message>
        <source>a word, answered letter by letter</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>一个单词，逐个字母地回答</translation>
    </message>
    <message>
        <source>one pass over random numbers, without training</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>对随机数做一次前向传播，不训练</translation>
    </message>
    <message>
        <source>task is {name}; these weights fit {ways}.</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>任务是 {name}；这些权重适合 {ways}。</translation>
    </message>
    <message>
        <source>A language model needs the text that it learned from: name its file, or one of {known}, with as many different letters as the weights know, {count:,}.</source>
        <extracomment>core.foreign.language_model</extracomment>
        <translation>语言模型需要它学习过的文本：请给出文件，或 {known} 之一；不同字母的个数须与权重认得的相同，即 {count:,} 个。</translation>
    </message>
    <message>
        <source>The text has letters that the weights do not know ({ours}), and they know others ({theirs}): they learned from another text.</source>
        <extracomment>core.foreign.language_model</extracomment>
        <translation>文本里有权重不认得的字母（{ours}），而权重认得的是另一些（{theirs}）：它们是从另一篇文本学来的。</translation>
    </message>
    <message>
        <source>h5py is needed to read .h5 and .keras files; `python -m pip install h5py`, with the Python that runs Unroll, adds it.</source>
        <extracomment>core.foreign.reading</extracomment>
        <translation>读 .h5 和 .keras 文件需要 h5py；用运行 Unroll 的 Python 执行 `python -m pip install h5py` 即可安装。</translation>
    </message>
    <message>
        <source>The text has {count:,} different letters, these weights know {wanted:,}: they learned from another text, or from one that was cleaned in another way.</source>
        <extracomment>core.foreign.vocabulary</extracomment>
        <translation>文本有 {count:,} 个不同的字母，这些权重认得 {wanted:,} 个：它们是从另一篇文本，或以另一种方式清理过的文本学来的。</translation>
    </message>
    <message>
        <source>Linear with {count} outputs</source>
        <extracomment>core.foreign.network</extracomment>
        <translation>{count} 个输出的 Linear</translation>
    </message>
    <message>
        <source>both directions</source>
        <extracomment>core.foreign.network</extracomment>
        <translation>双向</translation>
    </message>
    <message>
        <source>{cell}, input size {inputs}, hidden size {hidden}, layers: {layers}</source>
        <extracomment>core.foreign.network</extracomment>
        <translation>{cell}，输入大小 {inputs}，隐藏层大小 {hidden}，层数 {layers}</translation>
    </message>
    <message>
        <source>{name} holds Python objects, which can run commands and are never read; save plain arrays: numpy.savez with arrays of numbers.</source>
        <extracomment>core.foreign.npz</extracomment>
        <translation>{name} 里是 Python 对象，它们能执行命令，从不读取；请保存普通数组：用 numpy.savez 保存数字数组。</translation>
    </message>
    <message>
        <source>it holds no tensors with names.</source>
        <extracomment>core.foreign.reading</extracomment>
        <translation>里面没有带名字的张量。</translation>
    </message>
    <message>
        <source>it is damaged, or asks for more memory or time than weights need.</source>
        <extracomment>core.foreign.reading</extracomment>
        <translation>它已损坏，或所要的内存或时间超过权重所需。</translation>
    </message>
    <message>
        <source>it is {phrase}, which is never run; save its weights alone: {save}.</source>
        <extracomment>core.foreign.reading</extracomment>
        <translation>它是{phrase}，从不运行；请只保存它的权重：{save}。</translation>
    </message>
    <message>
        <source>it is {phrase}; weights are read from .pt, .safetensors, .npz, .h5 and .keras files.</source>
        <extracomment>core.foreign.reading</extracomment>
        <translation>它是{phrase}；权重从 .pt、.safetensors、.npz、.h5 和 .keras 文件里读。</translation>
    </message>
    <message>
        <source>{path} cannot be imported: {error}</source>
        <extracomment>core.foreign.reading</extracomment>
        <translation>无法导入 {path}：{error}</translation>
    </message>
    <message>
        <source>Keras&apos;s order of gates was changed to torch&apos;s. The activations are taken to be Keras&apos;s own: tanh and sigmoid.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>Keras 的门的顺序已改成 torch 的。激活函数按 Keras 的默认：tanh 和 sigmoid。</translation>
    </message>
    <message>
        <source>Where a layer has no bias, zeros stand for it.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>没有偏置的层，偏置用零代替。</translation>
    </message>
    <message>
        <source>it fits neither an Embedding before the recurrent layer nor a Linear after it</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>它既不是循环层之前的 Embedding，也不是之后的 Linear</translation>
    </message>
    <message>
        <source>it has no recurrent layer: no weight_ih_l0 and weight_hh_l0 of torch, no kernel and recurrent_kernel of Keras. It has {names}.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>里面没有循环层：没有 torch 的 weight_ih_l0 和 weight_hh_l0，也没有 Keras 的 kernel 和 recurrent_kernel。里面有 {names}。</translation>
    </message>
    <message>
        <source>layer {layer} is missing: weight_ih_l{layer}{back}.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>缺第 {layer} 层：weight_ih_l{layer}{back}。</translation>
    </message>
    <message>
        <source>{name} is {shape}; an RNN, GRU or LSTM has 1, 3 or 4 times as many rows as columns.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>{name} 是 {shape}；RNN、GRU、LSTM 的行数是列数的 1、3、4 倍。</translation>
    </message>
    <message>
        <source>{name} is {shape}; beside the first layer&apos;s weight_hh it must be {wanted}.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>{name} 是 {shape}；与第一层的 weight_hh 相配应是 {wanted}。</translation>
    </message>
    <message>
        <source>it is damaged, or holds more than {most:g} MB of numbers.</source>
        <extracomment>core.foreign.weights</extracomment>
        <translation>它已损坏，或里面的数字超过 {most:g} MB。</translation>
    </message>
    <message>
        <source>its numbers are of the type {dtype}, which no weights have</source>
        <extracomment>core.foreign.weights</extracomment>
        <translation>它的数字是 {dtype} 类型，权重没有这种类型</translation>
    </message>
    <message>
        <source>{name} has {count:,} numbers that are not finite in float32; nothing can be computed with them.</source>
        <extracomment>core.foreign.weights</extracomment>
        <translation>{name} 有 {count:,} 个数在 float32 里不是有限数；没法用它们计算。</translation>
    </message>
    <message>
        <source>The input has {letters:,} letters; allowed are 1 to {most:,}.</source>
        <extracomment>core.inference.answer</extracomment>
        <translation>输入有 {letters:,} 个字母；允许 1 到 {most:,} 个。</translation>
    </message>
    <message>
        <source>The model never met {letter}; it knows {known}.</source>
        <extracomment>core.inference.answer</extracomment>
        <translation>模型从没见过 {letter}；它认识 {known}。</translation>
    </message>
    <message>
        <source>The model never met {letters}; it knows {known}.</source>
        <extracomment>core.text.prompt</extracomment>
        <translation>模型从没见过 {letters}；它认识 {known}。</translation>
    </message>
    <message>
        <source>Type at least one letter for the model to go on from.</source>
        <extracomment>core.text.prompt</extracomment>
        <translation>请至少输入一个字母，让模型由此继续。</translation>
    </message>
    <message>
        <source>{letters} and others</source>
        <extracomment>core.text.prompt</extracomment>
        <translation>{letters} 及其他</translation>
    </message>
    <message>
        <source>there is no intent {name}</source>
        <extracomment>core.journal.tables</extracomment>
        <translation>没有意图 {name}</translation>
    </message>
    <message>
        <source>{intent} has no field {name}; allowed is {allowed}</source>
        <extracomment>core.journal.tables</extracomment>
        <translation>{intent} 没有字段 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>{intent} needs its field {name}</source>
        <extracomment>core.journal.tables</extracomment>
        <translation>{intent} 需要字段 {name}</translation>
    </message>
    <message>
        <source>{where} cannot be {value}</source>
        <extracomment>core.journal.tables</extracomment>
        <translation>{where} 不能是 {value}</translation>
    </message>
    <message>
        <source>Lesson file {file}, line {line}: {why}.</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>课程文件 {file}，第 {line} 行：{why}。</translation>
    </message>
    <message>
        <source>it is never complete: {why}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>它永远不会完成：{why}</translation>
    </message>
    <message>
        <source>nothing in this network is {term}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>此网络中没有 {term}</translation>
    </message>
    <message>
        <source>this act is refused: {why}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>这个动作被拒绝：{why}</translation>
    </message>
    <message>
        <source>this never comes: {left}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>这永远不会发生：{left}</translation>
    </message>
    <message>
        <source>this word lights nothing: {term} is not here</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>这个词什么也点不亮：这里没有 {term}</translation>
    </message>
    <message>
        <source>what is asked for never becomes known</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>所问的内容永远不会揭晓</translation>
    </message>
    <message>
        <source>A bookmark&apos;s name has at most {most} letters, in one line.</source>
        <extracomment>core.runs.bookmark</extracomment>
        <translation>书签的名称最多 {most} 个字，只占一行。</translation>
    </message>
    <message>
        <source>A fork keeps its network; to change the network, edit the settings instead.</source>
        <extracomment>core.runs.fork</extracomment>
        <translation>分支保持原来的网络；要改变网络，请改设置。</translation>
    </message>
    <message>
        <source>{parameter} cannot be {value:g}; allowed is a finite number.</source>
        <extracomment>core.runs.fork</extracomment>
        <translation>{parameter} 不能是 {value:g}；允许的是有限数。</translation>
    </message>
    <message>
        <source>{text} is outside of {name}, {shape}.</source>
        <extracomment>core.runs.fork</extracomment>
        <translation>{text} 在 {name} 之外，其形状是 {shape}。</translation>
    </message>
    <message>
        <source>No {axis} is given; give at least one.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>没有给出 {axis}；请至少给一个。</translation>
    </message>
    <message>
        <source>cell</source>
        <extracomment>core.runs.grid_study, core.settings, gui.text.form</extracomment>
        <translation>单元类型</translation>
    </message>
    <message>
        <source>cell is {given}; allowed is {allowed}.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>单元类型是 {given}；允许的是 {allowed}。</translation>
    </message>
    <message>
        <source>epochs is {epochs:,}; allowed is 1 to {most:,}.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>轮次是 {epochs:,}；允许 1 到 {most:,}。</translation>
    </message>
    <message>
        <source>hidden size</source>
        <extracomment>core.runs.grid_study, core.settings, gui.figures.seeds.grid_map, gui.text.form</extracomment>
        <translation>隐藏层大小</translation>
    </message>
    <message>
        <source>learning rate</source>
        <extracomment>core.runs.grid_study, core.settings, gui.figures.seeds.grid_map, gui.text.form, gui.wording.terms</extracomment>
        <translation>学习率</translation>
    </message>
    <message>
        <source>{axis}s: “{text}” may mean {one}, or {several}; write {one}, or “{listed}” with a space.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>{axis}：“{text}”可能是 {one}，也可能是 {several}；请写 {one}，或带空格写成“{listed}”。</translation>
    </message>
    <message>
        <source>{count} {axis}s are given; at most {most} fit side by side.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>给出了 {count} 个 {axis}；最多并排 {most} 个。</translation>
    </message>
    <message>
        <source>{hours:,.1f} hours</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>{hours:,.1f} 小时</translation>
    </message>
    <message>
        <source>{minutes:,.0f} minutes</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>{minutes:,.0f} 分钟</translation>
    </message>
    <message>
        <source>A note has some text, at most {most:,} letters, without control characters.</source>
        <extracomment>core.runs.note</extracomment>
        <translation>笔记要有文字，最多 {most:,} 个字，不含控制字符。</translation>
    </message>
    <message>
        <source>A demo trains nothing; open a lesson that does.</source>
        <extracomment>core.runs.seed_study, core.session.grid_training</extracomment>
        <translation>演示课不训练；请打开一节会训练的课。</translation>
    </message>
    <message>
        <source>the first seed is {first:,}; allowed is 0 to {most:,}.</source>
        <extracomment>core.runs.seed_study</extracomment>
        <translation>第一个种子是 {first:,}；允许 0 到 {most:,}。</translation>
    </message>
    <message>
        <source>{count:,} models of {parameters:,} parameters need about {needed:,.0f} MB at once; at most {most:,} MB are used. Take fewer seeds.</source>
        <extracomment>core.runs.seed_study</extracomment>
        <translation>{count:,} 个各有 {parameters:,} 个参数的模型同时需要大约 {needed:,.0f} MB；最多使用 {most:,} MB。请减少种子。</translation>
    </message>
    <message>
        <source>{count:,} seeds for {epochs:,} epochs are {needed:,.0f} MB of losses; at most {most:,.0f} MB are kept. Take fewer of either.</source>
        <extracomment>core.runs.seed_study</extracomment>
        <translation>{count:,} 个种子训练 {epochs:,} 轮，损失占 {needed:,.0f} MB；最多保留 {most:,.0f} MB。请减少其中之一。</translation>
    </message>
    <message>
        <source>{name} is {value:,}; allowed is 1 to {most:,}.</source>
        <extracomment>core.runs.seed_study</extracomment>
        <translation>{name} 是 {value:,}；允许 1 到 {most:,}。</translation>
    </message>
    <message>
        <source>It may only compute and print: no file, no other program, no network.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation>它只能计算和打印：不能碰文件、别的程序和网络。</translation>
    </message>
    <message>
        <source>It stops in line {line}. {told}</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation>它停在第 {line} 行。{told}</translation>
    </message>
    <message>
        <source>It was not run: its process could not be started. Try again.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation>它没有运行：它的进程无法启动。请再试一次。</translation>
    </message>
    <message>
        <source>It was not run: this system cannot confine a program so that it touches no file and no network. That takes Linux on x86-64 or ARM 64, with seccomp.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation>它没有运行：此系统无法把程序限制到不碰文件和网络。那需要 x86-64 或 ARM 64 上的 Linux，带 seccomp。</translation>
    </message>
    <message>
        <source>You stopped it.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation>你停止了它。</translation>
    </message>
    <message>
        <source>A run has at most {most} bookmarks; remove one first.</source>
        <extracomment>core.session.bookmarks</extracomment>
        <translation>一次运行最多有 {most} 个书签；请先移除一个。</translation>
    </message>
    <message>
        <source>Bookmark {number} is in epoch {epoch:,}, which this run does not hold.</source>
        <extracomment>core.session.bookmarks</extracomment>
        <translation>书签 {number} 在第 {epoch:,} 轮，而这次运行不含它。</translation>
    </message>
    <message>
        <source>No run is open.</source>
        <extracomment>core.session.checkpoints, core.session.pinned, core.session.run_list, gui.window.exports, gui.window.set_ups</extracomment>
        <translation>没有打开的运行。</translation>
    </message>
    <message>
        <source>There is no bookmark {number}.</source>
        <extracomment>core.session.bookmarks</extracomment>
        <translation>没有书签 {number}。</translation>
    </message>
    <message>
        <source>it learns from one word, epoch by epoch</source>
        <extracomment>core.export.tables</extracomment>
        <translation>它逐轮地学习一个单词</translation>
    </message>
    <message>
        <source>Choose runs first, or take the six models.</source>
        <extracomment>core.session.comparison</extracomment>
        <translation>请先选择运行，或用六种模型。</translation>
    </message>
    <message>
        <source>What you do is not kept: {why}</source>
        <extracomment>core.session.keeping, gui.window.start</extracomment>
        <translation>你所做的没有保存下来：{why}</translation>
    </message>
    <message>
        <source>There is no folder in which learners are kept.</source>
        <extracomment>core.session.learners</extracomment>
        <translation>没有保存学习者的文件夹。</translation>
    </message>
    <message>
        <source>There is no learner {number}.</source>
        <extracomment>core.session.learners</extracomment>
        <translation>没有学习者 {number}。</translation>
    </message>
    <message>
        <source>A run has at most {most} notes; remove one first.</source>
        <extracomment>core.session.notes</extracomment>
        <translation>一次运行最多有 {most} 条笔记；请先移除一条。</translation>
    </message>
    <message>
        <source>Epoch {epoch:,} of this run has no such moment.</source>
        <extracomment>core.session.notes</extracomment>
        <translation>这次运行的第 {epoch:,} 轮没有这样的时刻。</translation>
    </message>
    <message>
        <source>Note {number} is about the whole run.</source>
        <extracomment>core.session.notes</extracomment>
        <translation>笔记 {number} 是关于整次运行的。</translation>
    </message>
    <message>
        <source>Note {number} is in epoch {epoch:,}, which this run does not hold.</source>
        <extracomment>core.session.notes</extracomment>
        <translation>笔记 {number} 在第 {epoch:,} 轮，而这次运行不含它。</translation>
    </message>
    <message>
        <source>There is no note {number}.</source>
        <extracomment>core.session.notes</extracomment>
        <translation>没有笔记 {number}。</translation>
    </message>
    <message>
        <source>No text is being read.</source>
        <extracomment>core.session.opened_text</extracomment>
        <translation>没有正在读入的文本。</translation>
    </message>
    <message>
        <source>There is no folder for lessons of your own.</source>
        <extracomment>core.session.own_lessons</extracomment>
        <translation>没有存放你自己的课的文件夹。</translation>
    </message>
    <message>
        <source>A program is at most 100,000 letters long.</source>
        <extracomment>core.session.programs</extracomment>
        <translation>程序最多 100,000 个字母。</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <extracomment>core.session.programs</extracomment>
        <translation>它没有在运行。</translation>
    </message>
    <message>
        <source>It is running.</source>
        <extracomment>core.session.programs</extracomment>
        <translation>它正在运行。</translation>
    </message>
    <message>
        <source>This run&apos;s program has no such exercise.</source>
        <extracomment>core.session.programs</extracomment>
        <translation>这次运行的程序没有这样的练习。</translation>
    </message>
    <message>
        <source>A demo trains nothing; open a lesson that does, then come back.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation>演示课什么也不训练；请打开一节会训练的课，再回来。</translation>
    </message>
    <message>
        <source>There is no lesson {lesson}.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation>没有 {lesson} 这一课。</translation>
    </message>
    <message>
        <source>There is no run {run}.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation>没有运行 {run}。</translation>
    </message>
    <message>
        <source>These are the lecture&apos;s values.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation>这些就是讲义的值。</translation>
    </message>
    <message>
        <source>Nothing is being trained.</source>
        <extracomment>core.session.feed</extracomment>
        <translation>现在没有在训练。</translation>
    </message>
    <message>
        <source>What it predicts is hidden: press A to see it here.</source>
        <extracomment>core.session.selection</extracomment>
        <translation>它的预测已隐藏：按 A 在此处显示。</translation>
    </message>
    <message>
        <source>The text of this set-up does not come with Unroll; ask for the session.</source>
        <extracomment>core.session.set_ups</extracomment>
        <translation>这个设置方案的文本不是 Unroll 自带的；请向对方要会话文件。</translation>
    </message>
    <message>
        <source>Begin “{source}” → “{target}”</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>开始“{source}”→“{target}”</translation>
    </message>
    <message>
        <source>Begin a run</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>开始一次运行</translation>
    </message>
    <message>
        <source>Bookmark a moment</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>给一个时刻加书签</translation>
    </message>
    <message>
        <source>Bring back a language model</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>恢复一个语言模型</translation>
    </message>
    <message>
        <source>Bring back a run</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>恢复一次运行</translation>
    </message>
    <message>
        <source>Bring back a series</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>恢复一个系列</translation>
    </message>
    <message>
        <source>Change settings</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Choose what is compared</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>选择要比较的运行</translation>
    </message>
    <message>
        <source>Compare models</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>比较模型</translation>
    </message>
    <message>
        <source>Delete a language model</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>删除一个语言模型</translation>
    </message>
    <message>
        <source>Delete a run</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>删除一次运行</translation>
    </message>
    <message>
        <source>Delete a series</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>删除一个系列</translation>
    </message>
    <message>
        <source>Edit a note</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>编辑一条笔记</translation>
    </message>
    <message>
        <source>Edit the program</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>编辑程序</translation>
    </message>
    <message>
        <source>Fork “{name}”</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>分支“{name}”</translation>
    </message>
    <message>
        <source>Fork a language model</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>分支出一个语言模型</translation>
    </message>
    <message>
        <source>Fork with {edit}</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>分支，{edit}</translation>
    </message>
    <message>
        <source>Hand out the program anew</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>重新发放程序</translation>
    </message>
    <message>
        <source>Move the stop mark</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>移动停止标记</translation>
    </message>
    <message>
        <source>Name a bookmark</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>给书签命名</translation>
    </message>
    <message>
        <source>Name a run “{name}”</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>把一次运行命名为“{name}”</translation>
    </message>
    <message>
        <source>Open a checkpoint</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>打开一个检查点</translation>
    </message>
    <message>
        <source>Open a set-up</source>
        <extracomment>core.session.undo_names, gui.window.set_ups</extracomment>
        <translation>打开一个设置方案</translation>
    </message>
    <message>
        <source>Remove a bookmark</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>移除一个书签</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>移除一条笔记</translation>
    </message>
    <message>
        <source>Set {setting} to {value}</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>把{setting}设为 {value}</translation>
    </message>
    <message>
        <source>Train a series</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>训练一个系列</translation>
    </message>
    <message>
        <source>Train on a text</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>在文本上训练</translation>
    </message>
    <message>
        <source>Write a note</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>写一条笔记</translation>
    </message>
    <message>
        <source>No series is chosen.</source>
        <extracomment>core.session.task_training, gui.tasks.series_list</extracomment>
        <translation>没有选中任何系列。</translation>
    </message>
    <message>
        <source>No trained run is chosen.</source>
        <extracomment>core.session.task_training</extracomment>
        <translation>没有选中训练过的运行。</translation>
    </message>
    <message>
        <source>None was deleted.</source>
        <extracomment>core.session.task_training, core.session.text_training, gui.tasks.series_list</extracomment>
        <translation>没有删除过。</translation>
    </message>
    <message>
        <source>This run diverged; its weights are of no use.</source>
        <extracomment>core.session.task_training</extracomment>
        <translation>这次运行发散了；它的权重没有用。</translation>
    </message>
    <message>
        <source>This run is being trained; it can be saved at its end.</source>
        <extracomment>core.session.task_training</extracomment>
        <translation>这次运行正在训练；结束时可以保存。</translation>
    </message>
    <message>
        <source>seeds is {count:,}; allowed is 1 to {most}.</source>
        <extracomment>core.session.task_training</extracomment>
        <translation>种子数是 {count:,}；允许 1 到 {most}。</translation>
    </message>
    <message>
        <source>A fork keeps its network and its text; train a fresh one instead.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation>分支保持它的网络和文本；请改为训练一个新的。</translation>
    </message>
    <message>
        <source>All {updates:,} updates are done; raise Updates to go on.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation>全部 {updates:,} 次更新都完成了；增加“更新次数”即可继续。</translation>
    </message>
    <message>
        <source>It diverged at update {update:,}; lower the learning rate.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation>它在第 {update:,} 次更新发散；请降低学习率。</translation>
    </message>
    <message>
        <source>Its text is not at hand.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation>手边没有它的文本。</translation>
    </message>
    <message>
        <source>No text is open.</source>
        <extracomment>core.session.text_training, gui.text.page</extracomment>
        <translation>没有打开的文本。</translation>
    </message>
    <message>
        <source>Nothing is trained yet.</source>
        <extracomment>core.session.text_training, gui.text.recital_card</extracomment>
        <translation>还没有训练过。</translation>
    </message>
    <message>
        <source>All {limit:,} epochs are done; raise Epochs to go on, or rewind.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>全部 {limit:,} 轮都完成了；增加“轮次”即可继续，或倒回。</translation>
    </message>
    <message>
        <source>No lesson is open.</source>
        <extracomment>core.session.transport, gui.lab.transport.status</extracomment>
        <translation>没有打开的课。</translation>
    </message>
    <message>
        <source>The pass is complete; rewind to walk through it again.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>这一遍已完成；倒回可再走一遍。</translation>
    </message>
    <message>
        <source>The run diverged at epoch {epoch} (loss {loss:g}); lower the learning rate, or step back.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>运行在第 {epoch} 轮发散（损失 {loss:g}）；请降低学习率，或退回一步。</translation>
    </message>
    <message>
        <source>This is the newest place.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>这是最新的位置。</translation>
    </message>
    <message>
        <source>This is the very start.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>这里就是最开头。</translation>
    </message>
    <message>
        <source>This is where the file begins; what came before is not in it.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>文件从这里开始；之前的不在其中。</translation>
    </message>
    <message>
        <source>This is where the fork begins; what came before is in the run that it comes from.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>分支从这里开始；之前的在它所来自的运行里。</translation>
    </message>
    <message>
        <source>This lesson is one forward pass; it has no epochs.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>本课只是一次前向传播；它没有轮次。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <extracomment>core.session.undo</extracomment>
        <translation>没有可重做的。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <extracomment>core.session.undo_found</extracomment>
        <translation>没有可撤销的。</translation>
    </message>
    <message>
        <source>it is larger than any session that Unroll saves.</source>
        <extracomment>core.session_file.container</extracomment>
        <translation>它比 Unroll 保存的任何会话都大。</translation>
    </message>
    <message>
        <source>has the id {id}, as {other} has; give it another one, and a name that fits (line {line})</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>的 id 是 {id}，与 {other} 相同；请换一个 id，并改成相应的文件名（第 {line} 行）</translation>
    </message>
    <message>
        <source>is not UTF-8 text; save it as UTF-8 in your editor (line {line})</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>不是 UTF-8 文本；请在编辑器里存成 UTF-8（第 {line} 行）</translation>
    </message>
    <message>
        <source>this lesson hides the page {name}, so until.{key} never comes</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>本课隐藏了页面 {name}，所以 until.{key} 永远不会发生</translation>
    </message>
    <message>
        <source>the block of line {first} does not end above it; a line ``` is missing</source>
        <extracomment>core.course.step_block</extracomment>
        <translation>第 {first} 行的块在它之前没有结束；缺少一行 ```</translation>
    </message>
    <message>
        <source>a quotation mark is missing</source>
        <extracomment>core.course.toml_lines</extracomment>
        <translation>缺少一个引号</translation>
    </message>
    <message>
        <source>The vocabulary has {count:,} letters, these weights know {wanted:,}: each needs its own, in the order of their numbers.</source>
        <extracomment>core.foreign.vocabulary</extracomment>
        <translation>词表有 {count:,} 个字母，这些权重认得 {wanted:,} 个：每个都要有自己的字母，按编号的顺序。</translation>
    </message>
    <message>
        <source>there is no intent {name}; perhaps {near} is meant</source>
        <extracomment>core.journal.tables</extracomment>
        <translation>没有意图 {name}；也许是指 {near}</translation>
    </message>
    <message>
        <source>an error in Unroll.</source>
        <extracomment>core.session.scribe</extracomment>
        <translation>Unroll 出错。</translation>
    </message>
    <message>
        <source>Put a grid away</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>收起一个网格</translation>
    </message>
    <message>
        <source>Put a study of seeds away</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>收起一次种子研究</translation>
    </message>
    <message>
        <source>Train a grid</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>训练一个网格</translation>
    </message>
    <message>
        <source>Train {count} seeds</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>训练 {count} 个种子</translation>
    </message>
    <message>
        <source>What was done before this start cannot be taken back: its steps cannot be read. The runs are as they were left.</source>
        <extracomment>core.session.undo_found</extracomment>
        <translation>本次启动之前的操作不能撤销：它们的步骤无法读取。各次运行仍是离开时的样子。</translation>
    </message>
    <message>
        <source>The outputs go through time first, both words at each step; the labels went through one word and then the other. All outputs but the first and the last were compared with somebody else&apos;s label, and the network has learned just that. Turn the labels, too, before they are flattened: `.T`.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>输出先按时间步排，每步两个单词；标签却是先排完一个单词再排另一个。除了第一个和最后一个，每个输出都在和别人的标签比较，网络学到的正是这个。展平之前请把标签也转置：`.T`。</translation>
    </message>
    <message>
        <source>The state from the last epoch still hangs on all of that epoch&apos;s computation, whose numbers `backward()` has freed. Begin each epoch with zeros, or cut it off: `h_0.detach()`.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>上一轮的状态还连着那一轮的全部计算，而 `backward()` 已经释放了其中的数。请让每轮从零开始，或者切断它：`h_0.detach()`。</translation>
    </message>
    <message>
        <source>{path} is gone.</source>
        <extracomment>core.session_file.folder</extracomment>
        <translation>{path} 不见了。</translation>
    </message>
    <message>
        <source>0 (off) or a number up to 1,000,000</source>
        <extracomment>core.settings</extracomment>
        <translation>0（关）或不超过 1,000,000 的数</translation>
    </message>
    <message>
        <source>0 (off) or a number up to 10</source>
        <extracomment>core.settings</extracomment>
        <translation>0（关）或不超过 10 的数</translation>
    </message>
    <message>
        <source>The experiment has no {name}.</source>
        <extracomment>core.settings</extracomment>
        <translation>实验没有 {name}。</translation>
    </message>
    <message>
        <source>a number above 0, up to 1e38</source>
        <extracomment>core.settings</extracomment>
        <translation>大于 0、不超过 1e38 的数</translation>
    </message>
    <message>
        <source>a number from -20 to 20, 0 for torch&apos;s own draw</source>
        <extracomment>core.settings</extracomment>
        <translation>-20 到 20 的数，0 表示用 torch 自己的初始化</translation>
    </message>
    <message>
        <source>a number from 0 (off) to 0.95</source>
        <extracomment>core.settings</extracomment>
        <translation>0（关）到 0.95 的数</translation>
    </message>
    <message>
        <source>a number from 0 to 0.5</source>
        <extracomment>core.settings</extracomment>
        <translation>0 到 0.5 的数</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <extracomment>core.settings</extracomment>
        <translation>0 到 1 的数</translation>
    </message>
    <message>
        <source>a number from 0 to 100</source>
        <extracomment>core.settings</extracomment>
        <translation>0 到 100 的数</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high:,}</source>
        <extracomment>core.settings, gui.widgets.number_box</extracomment>
        <translation>{low} 到 {high:,} 的整数</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>core.settings</extracomment>
        <translation>默认</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>core.settings, gui.figures.diagram.value_painter</extracomment>
        <translation>平均</translation>
    </message>
    <message>
        <source>names of parameters</source>
        <extracomment>core.settings</extracomment>
        <translation>参数的名称</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <extracomment>core.settings</extracomment>
        <translation>{choices} 之一</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <extracomment>core.settings</extracomment>
        <translation>正交</translation>
    </message>
    <message>
        <source>random</source>
        <extracomment>core.settings</extracomment>
        <translation>随机</translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>core.settings</extracomment>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>zeros</source>
        <extracomment>core.settings</extracomment>
        <translation>全零</translation>
    </message>
    <message>
        <source>{shown} is not known; allowed is {allowed}.</source>
        <extracomment>core.settings</extracomment>
        <translation>不认识 {shown}；允许的是 {allowed}。</translation>
    </message>
    <message>
        <source>{spoken} is {value}; allowed is {allowed}.</source>
        <extracomment>core.settings</extracomment>
        <translation>{spoken} 是 {value}；允许的是 {allowed}。</translation>
    </message>
    <message>
        <source>it has a setting that is not known here, {name}</source>
        <extracomment>core.sharing.set_up</extracomment>
        <translation>其中有一项这里不认识的设置 {name}</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <extracomment>core.sharing.set_up</extracomment>
        <translation>它已损坏</translation>
    </message>
    <message>
        <source>it was made by a newer version of Unroll, which is needed to open it</source>
        <extracomment>core.sharing.set_up</extracomment>
        <translation>它由更新版本的 Unroll 生成，需要那个版本才能打开</translation>
    </message>
    <message>
        <source>The scheduler at {address} cannot be reached, or has gone away ({error}).</source>
        <extracomment>core.sweep.run</extracomment>
        <translation>无法连接 {address} 处的调度器，或它已经离开（{error}）。</translation>
    </message>
    <message>
        <source>a loss is infinite.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>有一个损失是无穷大。</translation>
    </message>
    <message>
        <source>it has other columns, or too many lines.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>它的列不同，或行数太多。</translation>
    </message>
    <message>
        <source>it names other columns.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>它的列名不同。</translation>
    </message>
    <message>
        <source>nothing follows.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>后面没有内容。</translation>
    </message>
    <message>
        <source>there is no lesson “{lesson}” here.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>这里没有课“{lesson}”。</translation>
    </message>
    <message>
        <source>{path} cannot be opened as a sweep, line {line:,}: {why}</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>{path} 无法作为扫描打开，第 {line:,} 行：{why}</translation>
    </message>
    <message>
        <source>{values} cannot be trained.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>{values} 无法训练。</translation>
    </message>
    <message>
        <source>it gave no reason</source>
        <extracomment>core.system.devices</extracomment>
        <translation>它没有说明原因</translation>
    </message>
    <message>
        <source>its memory is full</source>
        <extracomment>core.system.devices</extracomment>
        <translation>它的内存已满</translation>
    </message>
    <message>
        <source>this PyTorch cannot use it</source>
        <extracomment>core.system.devices</extracomment>
        <translation>此 PyTorch 不能用它</translation>
    </message>
    <message>
        <source>this PyTorch was not built for it</source>
        <extracomment>core.system.devices</extracomment>
        <translation>此 PyTorch 不是为它构建的</translation>
    </message>
    <message>
        <source>{device} cannot go on: {reason}. The run is kept; choose the CPU under Run &gt; Compute… and go on.</source>
        <extracomment>core.system.devices</extracomment>
        <translation>{device} 无法继续：{reason}。运行保留着；请在“运行 &gt; 计算…”里选 CPU，再继续。</translation>
    </message>
    <message>
        <source>This user has no home folder</source>
        <extracomment>core.system.folders</extracomment>
        <translation>此用户没有主文件夹</translation>
    </message>
    <message>
        <source>{folder} cannot be written</source>
        <extracomment>core.system.folders</extracomment>
        <translation>{folder} 无法写入</translation>
    </message>
    <message>
        <source>{what}, so settings and autosaves are in {folder}, which may be emptied when the machine starts again.</source>
        <extracomment>core.system.folders</extracomment>
        <translation>{what}，所以设置和自动保存放在 {folder}，机器重新启动时它可能被清空。</translation>
    </message>
    <message>
        <source>delay is {delay}; allowed is less than the length, {length}.</source>
        <extracomment>core.tasks.synthetic</extracomment>
        <translation>延迟是 {delay}；允许的是小于长度 {length} 的值。</translation>
    </message>
    <message>
        <source>one of {types}</source>
        <extracomment>core.tasks.task</extracomment>
        <translation>{types} 之一</translation>
    </message>
    <message>
        <source>A letter has 1 to {most} code points.</source>
        <extracomment>core.tasks.text, core.tasks.word</extracomment>
        <translation>一个字母有 1 到 {most} 个码点。</translation>
    </message>
    <message>
        <source>The vocabulary has a letter twice.</source>
        <extracomment>core.tasks.text, core.tasks.word</extracomment>
        <translation>词表里有一个字母出现了两次。</translation>
    </message>
    <message>
        <source>The vocabulary has {count} letters; allowed are 2 to {most:,}.</source>
        <extracomment>core.tasks.text</extracomment>
        <translation>词表有 {count} 个字母；允许 2 到 {most:,} 个。</translation>
    </message>
    <message>
        <source>a name or path of up to {most:,} letters</source>
        <extracomment>core.tasks.text</extracomment>
        <translation>最多 {most:,} 个字母的名称或路径</translation>
    </message>
    <message>
        <source>a sha256 checksum</source>
        <extracomment>core.tasks.text</extracomment>
        <translation>sha256 校验和</translation>
    </message>
    <message>
        <source>a whole number from 2 to {most:,}</source>
        <extracomment>core.tasks.text</extracomment>
        <translation>2 到 {most:,} 的整数</translation>
    </message>
    <message>
        <source>{value} sequences of {chunk} steps need {needed:,} letters; this text trains on {trained:,}. Take fewer or shorter ones, or a longer text.</source>
        <extracomment>core.tasks.text</extracomment>
        <translation>{value} 个 {chunk} 步的序列需要 {needed:,} 个字母；此文本用于训练的有 {trained:,} 个。请减少或缩短它们，或用更长的文本。</translation>
    </message>
    <message>
        <source>2 to {most:,} letters</source>
        <extracomment>core.tasks.word</extracomment>
        <translation>2 到 {most:,} 个字母</translation>
    </message>
    <message>
        <source>Letter {place:,} of {name} is made of {count:,} code points; allowed are up to {most}: take marks off it.</source>
        <extracomment>core.tasks.word</extracomment>
        <translation>{name} 的字母 {place:,} 由 {count:,} 个码点组成；最多允许 {most} 个：请去掉一些附加符号。</translation>
    </message>
    <message>
        <source>The network&apos;s vocabulary has no {letter}; it has {letters}.</source>
        <extracomment>core.tasks.word</extracomment>
        <translation>网络的词表里没有 {letter}；有 {letters}。</translation>
    </message>
    <message>
        <source>a word of 1 to {most:,} letters</source>
        <extracomment>core.tasks.word</extracomment>
        <translation>1 到 {most:,} 个字母的单词</translation>
    </message>
    <message>
        <source>source and target have the letter {letter} only; two different letters are needed.</source>
        <extracomment>core.tasks.word</extracomment>
        <translation>源单词和目标只有字母 {letter}；需要两个不同的字母。</translation>
    </message>
    <message>
        <source>target {target} has {letters} and source {source} has {count:,}; both need the same number.</source>
        <extracomment>core.tasks.word</extracomment>
        <translation>目标 {target} 有 {letters}，而源单词 {source} 有 {count:,} 个；两者的个数必须相同。</translation>
    </message>
    <message>
        <source> or choose optimizer Adam</source>
        <extracomment>core.terminal.transcript</extracomment>
        <translation>，或选择优化器 Adam</translation>
    </message>
    <message>
        <source>Epoch {number} diverged: its loss is {loss:g}; lower lr (now {lr:g}){other}.</source>
        <extracomment>core.terminal.transcript</extracomment>
        <translation>第 {number} 轮发散了：损失为 {loss:g}；请降低 lr（现在是 {lr:g}）{other}。</translation>
    </message>
    <message>
        <source>Update {number} diverged: its loss is {loss:g}; lower lr (now {lr:g}){other}.</source>
        <extracomment>core.terminal.transcript</extracomment>
        <translation>第 {number} 次更新发散了：损失为 {loss:g}；请降低 lr（现在是 {lr:g}）{other}。</translation>
    </message>
    <message>
        <source>Python&apos;s help topics</source>
        <extracomment>core.text.builtin</extracomment>
        <translation>Python 帮助主题</translation>
    </message>
    <message>
        <source>Python&apos;s licence</source>
        <extracomment>core.text.builtin</extracomment>
        <translation>Python 许可证</translation>
    </message>
    <message>
        <source>The Zen of Python</source>
        <extracomment>core.text.builtin</extracomment>
        <translation>Python 之禅</translation>
    </message>
    <message>
        <source>{title} did not come with this Python.</source>
        <extracomment>core.text.builtin</extracomment>
        <translation>此 Python 没有带 {title}。</translation>
    </message>
    <message>
        <source>1 letter</source>
        <extracomment>core.text.corpus, core.text.letters</extracomment>
        <translation>1 个字母</translation>
    </message>
    <message>
        <source>A letter has the code {code}, which no symbol has.</source>
        <extracomment>core.text.corpus</extracomment>
        <translation>有一个字母的编码是 {code}，没有符号用它。</translation>
    </message>
    <message>
        <source>The text</source>
        <extracomment>core.text.corpus</extracomment>
        <translation>文本</translation>
    </message>
    <message>
        <source>The text&apos;s symbols are not in order, or one comes twice.</source>
        <extracomment>core.text.corpus</extracomment>
        <translation>文本的符号没有排好序，或有一个出现两次。</translation>
    </message>
    <message>
        <source>{count} letters</source>
        <extracomment>core.text.corpus</extracomment>
        <translation>{count} 个字母</translation>
    </message>
    <message>
        <source>{what} has {letters}; at least {least} are needed.</source>
        <extracomment>core.text.corpus</extracomment>
        <translation>{what}有 {letters}；至少需要 {least} 个。</translation>
    </message>
    <message>
        <source>{what} repeats one letter only; two different letters are needed.</source>
        <extracomment>core.text.corpus</extracomment>
        <translation>{what}只重复一个字母；需要两个不同的字母。</translation>
    </message>
    <message>
        <source>1 control character dropped</source>
        <extracomment>core.text.file</extracomment>
        <translation>去掉了 1 个控制字符</translation>
    </message>
    <message>
        <source>1 damaged letter at {at:,}</source>
        <extracomment>core.text.file</extracomment>
        <translation>有 1 个损坏的字母，在 {at:,}</translation>
    </message>
    <message>
        <source>1 escape sequence dropped</source>
        <extracomment>core.text.file</extracomment>
        <translation>去掉了 1 个转义序列</translation>
    </message>
    <message>
        <source>chosen</source>
        <extracomment>core.text.file</extracomment>
        <translation>选定的</translation>
    </message>
    <message>
        <source>guessed</source>
        <extracomment>core.text.file</extracomment>
        <translation>推测的</translation>
    </message>
    <message>
        <source>read as {encoding}</source>
        <extracomment>core.text.file</extracomment>
        <translation>按 {encoding} 读取</translation>
    </message>
    <message>
        <source>{n:,} control characters dropped</source>
        <extracomment>core.text.file</extracomment>
        <translation>去掉了 {n:,} 个控制字符</translation>
    </message>
    <message>
        <source>{n:,} damaged letters, the first at {at:,}</source>
        <extracomment>core.text.file</extracomment>
        <translation>有 {n:,} 个损坏的字母，第一个在 {at:,}</translation>
    </message>
    <message>
        <source>{n:,} escape sequences dropped</source>
        <extracomment>core.text.file</extracomment>
        <translation>去掉了 {n:,} 个转义序列</translation>
    </message>
    <message>
        <source>{name} has {size:,.1f} MB; texts of up to {most:g} MB can be read.</source>
        <extracomment>core.text.file</extracomment>
        <translation>{name} 有 {size:,.1f} MB；可读的文本最多 {most:g} MB。</translation>
    </message>
    <message>
        <source>{name} is in an encoding that could not be told; save it as UTF-8 in a text editor.</source>
        <extracomment>core.text.file</extracomment>
        <translation>{name} 的编码无法判断；请在文本编辑器里把它存成 UTF-8。</translation>
    </message>
    <message>
        <source>a .pt file of PyTorch</source>
        <extracomment>core.text.kind</extracomment>
        <translation>PyTorch 的 .pt 文件</translation>
    </message>
    <message>
        <source>a .safetensors file</source>
        <extracomment>core.text.kind</extracomment>
        <translation>.safetensors 文件</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <extracomment>core.text.kind</extracomment>
        <translation>7z 压缩包</translation>
    </message>
    <message>
        <source>a GGUF model</source>
        <extracomment>core.text.kind</extracomment>
        <translation>GGUF 模型</translation>
    </message>
    <message>
        <source>a Git LFS pointer</source>
        <extracomment>core.text.kind</extracomment>
        <translation>Git LFS 指针</translation>
    </message>
    <message>
        <source>a Keras model</source>
        <extracomment>core.text.kind</extracomment>
        <translation>Keras 模型</translation>
    </message>
    <message>
        <source>a NumPy array</source>
        <extracomment>core.text.kind</extracomment>
        <translation>NumPy 数组</translation>
    </message>
    <message>
        <source>a PDF</source>
        <extracomment>core.text.kind</extracomment>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <extracomment>core.text.kind</extracomment>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>a TensorFlow Lite model</source>
        <extracomment>core.text.kind</extracomment>
        <translation>TensorFlow Lite 模型</translation>
    </message>
    <message>
        <source>a TorchScript program</source>
        <extracomment>core.text.kind</extracomment>
        <translation>TorchScript 程序</translation>
    </message>
    <message>
        <source>a bare Python pickle</source>
        <extracomment>core.text.kind</extracomment>
        <translation>裸的 Python pickle</translation>
    </message>
    <message>
        <source>a database</source>
        <extracomment>core.text.kind</extracomment>
        <translation>数据库</translation>
    </message>
    <message>
        <source>a picture</source>
        <extracomment>core.text.kind</extracomment>
        <translation>图片</translation>
    </message>
    <message>
        <source>a picture, sound or video</source>
        <extracomment>core.text.kind</extracomment>
        <translation>图片、声音或视频</translation>
    </message>
    <message>
        <source>a program</source>
        <extracomment>core.text.kind</extracomment>
        <translation>程序</translation>
    </message>
    <message>
        <source>a program of torch.export</source>
        <extracomment>core.text.kind</extracomment>
        <translation>torch.export 的程序</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <extracomment>core.text.kind</extracomment>
        <translation>tar 包</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <extracomment>core.text.kind</extracomment>
        <translation>zip 压缩包</translation>
    </message>
    <message>
        <source>an HDF5 file, as Keras saves weights in</source>
        <extracomment>core.text.kind</extracomment>
        <translation>HDF5 文件，Keras 用它保存权重</translation>
    </message>
    <message>
        <source>an ONNX model</source>
        <extracomment>core.text.kind</extracomment>
        <translation>ONNX 模型</translation>
    </message>
    <message>
        <source>an archive of NumPy arrays (.npz)</source>
        <extracomment>core.text.kind</extracomment>
        <translation>NumPy 数组的包 (.npz)</translation>
    </message>
    <message>
        <source>an e-book</source>
        <extracomment>core.text.kind</extracomment>
        <translation>电子书</translation>
    </message>
    <message>
        <source>an office document</source>
        <extracomment>core.text.kind</extracomment>
        <translation>办公文档</translation>
    </message>
    <message>
        <source>compressed with bzip2</source>
        <extracomment>core.text.kind</extracomment>
        <translation>用 bzip2 压缩的文件</translation>
    </message>
    <message>
        <source>compressed with gzip</source>
        <extracomment>core.text.kind</extracomment>
        <translation>用 gzip 压缩的文件</translation>
    </message>
    <message>
        <source>compressed with xz</source>
        <extracomment>core.text.kind</extracomment>
        <translation>用 xz 压缩的文件</translation>
    </message>
    <message>
        <source>compressed with zstd</source>
        <extracomment>core.text.kind</extracomment>
        <translation>用 zstd 压缩的文件</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>core.text.kind, gui.figures.hidden_state.wording</extracomment>
        <translation>空的</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <extracomment>core.text.kind</extracomment>
        <translation>它是空的。</translation>
    </message>
    <message>
        <source>it is {what}; {step}.</source>
        <extracomment>core.text.kind</extracomment>
        <translation>它是{what}；{step}。</translation>
    </message>
    <message>
        <source>neither a text nor a checkpoint of Unroll</source>
        <extracomment>core.text.kind</extracomment>
        <translation>既不是文本也不是 Unroll 的检查点</translation>
    </message>
    <message>
        <source>not plain text</source>
        <extracomment>core.text.kind</extracomment>
        <translation>不是纯文本</translation>
    </message>
    <message>
        <source>not the file itself</source>
        <extracomment>core.text.kind</extracomment>
        <translation>不是文件本身</translation>
    </message>
    <message>
        <source>open it as a checkpoint (Ctrl+O)</source>
        <extracomment>core.text.kind</extracomment>
        <translation>作为检查点打开它 (Ctrl+O)</translation>
    </message>
    <message>
        <source>open it as a text (Ctrl+T)</source>
        <extracomment>core.text.kind</extracomment>
        <translation>作为文本打开它 (Ctrl+T)</translation>
    </message>
    <message>
        <source>plain text</source>
        <extracomment>core.text.kind</extracomment>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>rich text</source>
        <extracomment>core.text.kind</extracomment>
        <translation>富文本</translation>
    </message>
    <message>
        <source>run `git lfs pull` in its folder and open it again</source>
        <extracomment>core.text.kind</extracomment>
        <translation>在它的文件夹里运行 `git lfs pull`，再打开它</translation>
    </message>
    <message>
        <source>save it as plain text first</source>
        <extracomment>core.text.kind</extracomment>
        <translation>先把它存成纯文本</translation>
    </message>
    <message>
        <source>sound or video</source>
        <extracomment>core.text.kind</extracomment>
        <translation>声音或视频</translation>
    </message>
    <message>
        <source>unpack it and open what is inside</source>
        <extracomment>core.text.kind</extracomment>
        <translation>解压后打开里面的内容</translation>
    </message>
    <message>
        <source>which can run commands</source>
        <extracomment>core.text.kind</extracomment>
        <translation>它可以执行命令</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <extracomment>core.text.kind</extracomment>
        <translation>{name} 是空的。</translation>
    </message>
    <message>
        <source>{name} is not plain text: it has bytes that no text has.</source>
        <extracomment>core.text.kind</extracomment>
        <translation>{name} 不是纯文本：它含有文本不会有的字节。</translation>
    </message>
    <message>
        <source>{name} is {phrase}, {rather}.</source>
        <extracomment>core.text.kind</extracomment>
        <translation>{name} 是{phrase}，{rather}。</translation>
    </message>
    <message>
        <source>{name} is {phrase}, {rather}; {step}.</source>
        <extracomment>core.text.kind</extracomment>
        <translation>{name} 是{phrase}，{rather}；{step}。</translation>
    </message>
    <message>
        <source>a control character</source>
        <extracomment>core.text.letters</extracomment>
        <translation>一个控制字符</translation>
    </message>
    <message>
        <source>half of a character</source>
        <extracomment>core.text.letters</extracomment>
        <translation>半个字符</translation>
    </message>
    <message>
        <source>has {count:,} characters; allowed are up to {most:,} letters</source>
        <extracomment>core.text.letters</extracomment>
        <translation>有 {count:,} 个字符；最多允许 {most:,} 个字母</translation>
    </message>
    <message>
        <source>has {letters}; allowed are up to {most:,}</source>
        <extracomment>core.text.letters</extracomment>
        <translation>有 {letters}；最多允许 {most:,} 个</translation>
    </message>
    <message>
        <source>{count:,} letters</source>
        <extracomment>core.text.letters</extracomment>
        <translation>{count:,} 个字母</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <extracomment>core.text.text</extracomment>
        <translation>粘贴的文本</translation>
    </message>
    <message>
        <source>PyTorch cannot be used here: {error}</source>
        <extracomment>core.worker.worker</extracomment>
        <translation>这里不能用 PyTorch：{error}</translation>
    </message>
    <message>
        <source>Training stopped: an unexpected error ({error}). The run is kept.</source>
        <extracomment>core.worker.worker</extracomment>
        <translation>训练停止了：意外的错误（{error}）。运行保留着。</translation>
    </message>
    <message>
        <source>With it: {}, {}.</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation>有记忆时：{}，{}。</translation>
    </message>
    <message>
        <source>With its memory: {}, {}.</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation>有记忆时：{}，{}。</translation>
    </message>
    <message>
        <source>Without its memory it answers the same each time: {}. That costs {} nats a letter</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation>没有记忆，它每次的回答都一样：{}。代价是每个字母 {} nat</translation>
    </message>
    <message>
        <source>Without memory: {} each time, {} nats (the least possible is {}).</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation>没有记忆：每次都是 {}，{} nat（最低可能是 {}）。</translation>
    </message>
    <message>
        <source>no network without memory gets below {}</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation>任何没有记忆的网络都到不了 {} 以下</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <extracomment>gui.compare.outcome, gui.figures.hidden_state.wording, gui.figures.weights.wording</extracomment>
        <translation>{} 和 {}</translation>
    </message>
    <message>
        <source>{} ends with the lower loss, {} nats a letter</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation>{} 最后损失较低，每字母 {} nat</translation>
    </message>
    <message>
        <source>{} ends with the lowest loss, {} nats a letter</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation>{} 最后损失最低，每字母 {} nat</translation>
    </message>
    <message>
        <source>{} first, at epoch {}</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation>{} 最先，在第 {} 轮</translation>
    </message>
    <message>
        <source>&lt;b&gt;Hidden state h of the top layer&lt;/b&gt;, unit by time step</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>&lt;b&gt;最上层的隐藏状态 h&lt;/b&gt;，神经元 × 时间步</translation>
    </message>
    <message>
        <source>Blue is negative, orange positive.</source>
        <extracomment>gui.compare.page, gui.lab.panels.hidden_state, gui.try_it.answer_card</extracomment>
        <translation>蓝色为负，橙色为正。</translation>
    </message>
    <message>
        <source>Choose runs</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>选择运行</translation>
    </message>
    <message>
        <source>Compare six models on this task</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>在此任务上比较六种模型</translation>
    </message>
    <message>
        <source>Each line has dashes of its own: where two coincide, both can be seen.</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>每条线的虚线样式各不相同：两条重合时，两条都看得见。</translation>
    </message>
    <message>
        <source>Epoch of all runs</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>所有运行的轮次</translation>
    </message>
    <message>
        <source>Epochs a second</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>每秒轮数</translation>
    </message>
    <message>
        <source>How losses are compared</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>损失如何比较</translation>
    </message>
    <message>
        <source>Logarithmic loss axis</source>
        <extracomment>gui.compare.page, gui.lab.panels.loss, gui.seeds.page</extracomment>
        <translation>损失轴取对数</translation>
    </message>
    <message>
        <source>Losses of the runs</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>各次运行的损失</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>gui.compare.page, gui.lab.transport.actions, gui.tasks.controls, gui.text.controls, gui.text.page, gui.try_it.writing_card</extracomment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>gui.compare.page, gui.export_dialog.dialog, gui.lab.transport.actions</extracomment>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run or pause all</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>全部运行或暂停</translation>
    </message>
    <message>
        <source>Several runs are shown here; save one in the Lab.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>这里显示多次运行；请在实验室里保存其中一次。</translation>
    </message>
    <message>
        <source>Six at most side by side.</source>
        <extracomment>gui.compare.run_choice</extracomment>
        <translation>最多并排六个。</translation>
    </message>
    <message>
        <source>Six models</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>六种模型</translation>
    </message>
    <message>
        <source>Six models on this task</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>此任务上的六种模型</translation>
    </message>
    <message>
        <source>Six models on {}</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>六种模型学 {}</translation>
    </message>
    <message>
        <source>Summed losses are divided by the number of letters.</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>求和的损失除以字母数。</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <extracomment>gui.compare.page, gui.lab.transport.bar</extracomment>
        <translation>尽可能快</translation>
    </message>
    <message>
        <source>diverged</source>
        <extracomment>gui.compare.run_records, gui.figures.loss.wording, gui.seeds.grid_wording</extracomment>
        <translation>发散</translation>
    </message>
    <message>
        <source>epoch {}</source>
        <extracomment>gui.compare.run_records, gui.lab.opened_cell, gui.lab.transport.timeline, gui.seeds.grid_view, gui.seeds.page, gui.wording.pictures</extracomment>
        <translation>第 {} 轮</translation>
    </message>
    <message>
        <source>epoch {} of {}</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>第 {} 轮，共 {} 轮</translation>
    </message>
    <message>
        <source>log</source>
        <extracomment>gui.compare.page, gui.lab.panels.loss, gui.seeds.page</extracomment>
        <translation>对数</translation>
    </message>
    <message>
        <source>{} epochs/s</source>
        <extracomment>gui.compare.page, gui.lab.transport.bar</extracomment>
        <translation>{} 轮/秒</translation>
    </message>
    <message>
        <source>“Six models on this task” trains them all from the present seed; “Choose runs” sets any runs side by side.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>“此任务上的六种模型”用当前种子训练全部六种；“选择运行”把任意运行并排放置。</translation>
    </message>
    <message>
        <source>“Six models on this task” trains them all.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>“此任务上的六种模型”训练全部六种。</translation>
    </message>
    <message>
        <source>Epoch {}: best is {}</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>第 {} 轮：最好的是 {}</translation>
    </message>
    <message>
        <source>Epoch {}: {} and {} more have the lowest loss, {} nats a letter</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>第 {} 轮：{} 和另外 {} 个损失最低，每字母 {} nat</translation>
    </message>
    <message>
        <source>Epoch {}: {} has the lowest loss, {} nats a letter</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>第 {} 轮：{} 的损失最低，每字母 {} nat</translation>
    </message>
    <message>
        <source>There is no Linear layer: the hidden state itself is the logits.</source>
        <extracomment>gui.explain.answer</extracomment>
        <translation>没有 Linear 层：隐藏状态本身就是 logits。</translation>
    </message>
    <message>
        <source>t = {}: it reads “{}” and answers “{}”</source>
        <extracomment>gui.explain.answer</extracomment>
        <translation>t = {}：它读入“{}”，回答“{}”</translation>
    </message>
    <message>
        <source>ffmpeg could not make the film: {said}</source>
        <extracomment>gui.export.film</extracomment>
        <translation>ffmpeg 无法生成影片：{said}</translation>
    </message>
    <message>
        <source>Figures</source>
        <extracomment>gui.export.report</extracomment>
        <translation>图</translation>
    </message>
    <message>
        <source>It goes on from a state, which its checkpoint or its session holds.</source>
        <extracomment>gui.export.report</extracomment>
        <translation>它从一个状态继续，这个状态在它的检查点或会话里。</translation>
    </message>
    <message>
        <source>On the whole run</source>
        <extracomment>gui.export.report</extracomment>
        <translation>关于整个运行</translation>
    </message>
    <message>
        <source>One forward pass; nothing is trained.</source>
        <extracomment>gui.export.report</extracomment>
        <translation>只有一次前向传播；没有训练。</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>gui.export.report</extracomment>
        <translation>设置</translation>
    </message>
    <message>
        <source>The same run, digit for digit in one environment: open this link with Unroll.</source>
        <extracomment>gui.export.report</extracomment>
        <translation>同一次运行，在同一环境里逐位相同：用 Unroll 打开这个链接。</translation>
    </message>
    <message>
        <source>What came of it</source>
        <extracomment>core.export.notebook, core.export.notebook_batch, gui.export.report</extracomment>
        <translation>结果</translation>
    </message>
    <message>
        <source>first epoch with the whole word</source>
        <extracomment>gui.export.report</extracomment>
        <translation>第一次整个单词都对的轮次</translation>
    </message>
    <message>
        <source>Epoch {epoch} took longer than two minutes.</source>
        <extracomment>gui.export.studio</extracomment>
        <translation>第 {epoch} 轮用了两分钟以上。</translation>
    </message>
    <message>
        <source>The run diverged at epoch {epoch}.</source>
        <extracomment>gui.export.studio</extracomment>
        <translation>这次运行在第 {epoch} 轮发散了。</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>gui.export_dialog.dialog, gui.widgets.picture_dialog</extracomment>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Getting ready: PyTorch is being loaded…</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>正在准备：加载 PyTorch…</translation>
    </message>
    <message>
        <source>Options</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>选项</translation>
    </message>
    <message>
        <source>Saved {}.</source>
        <extracomment>gui.export_dialog.dialog, gui.widgets.picture_dialog</extracomment>
        <translation>已保存 {}。</translation>
    </message>
    <message>
        <source>Stopped: no file was written.</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>已停止：没有写入文件。</translation>
    </message>
    <message>
        <source>The file is being made…</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>正在生成文件…</translation>
    </message>
    <message>
        <source>The preview is being made…</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>正在生成预览…</translation>
    </message>
    <message>
        <source>The same in a terminal</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>在终端里的同一操作</translation>
    </message>
    <message>
        <source>{} (The preview is of its first {} updates.)</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>{}（预览取自最初的 {} 次更新。）</translation>
    </message>
    <message>
        <source>Formats</source>
        <extracomment>gui.export_dialog.format_list</extracomment>
        <translation>格式</translation>
    </message>
    <message>
        <source>{}, not available: {}</source>
        <extracomment>gui.export_dialog.format_list</extracomment>
        <translation>{}，不可用：{}</translation>
    </message>
    <message>
        <source>A file of {} bytes, for programs to read.</source>
        <extracomment>gui.export_dialog.glimpse</extracomment>
        <translation>一个 {} 字节的文件，供程序读取。</translation>
    </message>
    <message>
        <source>Epoch, or epoch.step</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>轮次，或“轮次.步”</translation>
    </message>
    <message>
        <source>From epoch</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>从轮次</translation>
    </message>
    <message>
        <source>Moment</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Some epochs…</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>部分轮次…</translation>
    </message>
    <message>
        <source>The first moment is after the last one.</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>起始时刻晚于结束时刻。</translation>
    </message>
    <message>
        <source>Caption</source>
        <extracomment>gui.export_dialog.options, gui.widgets.picture_dialog</extracomment>
        <translation>图注</translation>
    </message>
    <message>
        <source>Caption below it</source>
        <extracomment>gui.export_dialog.options, gui.widgets.picture_dialog</extracomment>
        <translation>下方加图注</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <extracomment>gui.export_dialog.options, gui.widgets.picture_dialog</extracomment>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>Figure</source>
        <extracomment>gui.export_dialog.options, gui.widgets.picture_dialog</extracomment>
        <translation>图</translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>高度</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>表格</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>宽度</translation>
    </message>
    <message>
        <source>dots per inch</source>
        <extracomment>gui.export_dialog.options, gui.widgets.picture_dialog</extracomment>
        <translation>每英寸点数</translation>
    </message>
    <message>
        <source>figure</source>
        <extracomment>gui.export_dialog.options, gui.widgets.picture_dialog</extracomment>
        <translation>图</translation>
    </message>
    <message>
        <source>size, pixels</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>大小（像素）</translation>
    </message>
    <message>
        <source>table</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>表格</translation>
    </message>
    <message>
        <source>theme</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>Its text was pasted: save the session, and name its file there.</source>
        <extracomment>gui.export_dialog.origin</extracomment>
        <translation>它的文本是粘贴的：请先保存会话，再在那里写上会话文件的名字。</translation>
    </message>
    <message>
        <source>This run goes on from weights: save the session, and name its file there.</source>
        <extracomment>gui.export_dialog.origin</extracomment>
        <translation>这次运行从已有权重继续：请保存会话，并在那里写上它的文件名。</translation>
    </message>
    <message>
        <source>Drag to any step</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>拖到任何一步</translation>
    </message>
    <message>
        <source>Timeline of time steps</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>时间步的时间线</translation>
    </message>
    <message>
        <source>You said “{}”. Now see for yourself.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>你的回答是“{}”。现在自己看一看。</translation>
    </message>
    <message>
        <source>&lt;b&gt;{} bits per held-out letter&lt;/b&gt; at update {}</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>&lt;b&gt;每个留出字母 {} 比特&lt;/b&gt;，第 {} 次更新时</translation>
    </message>
    <message>
        <source>Its first update is still to come.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>它的第一次更新还没有做。</translation>
    </message>
    <message>
        <source>Opened at update {}. {}</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>在第 {} 次更新处打开。{}</translation>
    </message>
    <message>
        <source>Export a picture</source>
        <extracomment>gui.widgets.picture_dialog</extracomment>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Export a run…</source>
        <extracomment>gui.widgets.picture_dialog</extracomment>
        <translation>导出运行…</translation>
    </message>
    <message>
        <source>Format</source>
        <extracomment>gui.widgets.picture_dialog</extracomment>
        <translation>格式</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>gui.export_dialog.preview, gui.widgets.picture_dialog</extracomment>
        <translation>预览</translation>
    </message>
    <message>
        <source>format</source>
        <extracomment>gui.widgets.picture_dialog</extracomment>
        <translation>格式</translation>
    </message>
    <message>
        <source>what it shows</source>
        <extracomment>gui.widgets.picture_dialog</extracomment>
        <translation>所示内容</translation>
    </message>
    <message>
        <source>Preview: the file&apos;s beginning</source>
        <extracomment>gui.export_dialog.preview</extracomment>
        <translation>预览：文件的开头</translation>
    </message>
    <message>
        <source>Preview: the page</source>
        <extracomment>gui.export_dialog.preview</extracomment>
        <translation>预览：网页</translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>core.course.question, core.course.study_questions, gui.figures.api.cards</extracomment>
        <translation>数</translation>
    </message>
    <message>
        <source>argument</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation>参数</translation>
    </message>
    <message>
        <source>axes</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation>轴</translation>
    </message>
    <message>
        <source>comes out</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation>输出</translation>
    </message>
    <message>
        <source>goes in</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation>输入</translation>
    </message>
    <message>
        <source>here</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation>这里</translation>
    </message>
    <message>
        <source>meaning</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation>含义</translation>
    </message>
    <message>
        <source>tensor</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation>张量</translation>
    </message>
    <message>
        <source>torch&apos;s modules in this run</source>
        <extracomment>gui.figures.api.cards</extracomment>
        <translation>这次运行中 torch 的模块</translation>
    </message>
    <message>
        <source>Close the cell</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation>关闭单元</translation>
    </message>
    <message>
        <source>Close the cell (Esc)</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation>关闭单元 (Esc)</translation>
    </message>
    <message>
        <source>Formula of {}</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation>{} 的公式</translation>
    </message>
    <message>
        <source>Hidden unit</source>
        <extracomment>gui.figures.cell.card, gui.lab.panels.gates</extracomment>
        <translation>隐藏神经元</translation>
    </message>
    <message>
        <source>Inside</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation>内部</translation>
    </message>
    <message>
        <source>The opened cell with its operands</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation>打开的单元及其操作数</translation>
    </message>
    <message>
        <source>The products and the sum, or the whole cell again</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation>乘积与求和，或再看整个单元</translation>
    </message>
    <message>
        <source>Whole cell</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation>整个单元</translation>
    </message>
    <message>
        <source>of 0 to {}</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation>0 到 {}</translation>
    </message>
    <message>
        <source>unit</source>
        <extracomment>gui.figures.cell.card, gui.lab.panels.hidden_state</extracomment>
        <translation>神经元</translation>
    </message>
    <message>
        <source>Click: the products and the sum that it is made of</source>
        <extracomment>gui.figures.cell.drawing</extracomment>
        <translation>点击：看它由哪些乘积相加而成</translation>
    </message>
    <message>
        <source>One cell at one time step: what enters it, what it computes, what leaves it.</source>
        <extracomment>gui.figures.cell.drawing</extracomment>
        <translation>一个时间步上的一个单元：什么进来，它算什么，什么出去。</translation>
    </message>
    <message>
        <source>t = {}, unit {}:</source>
        <extracomment>gui.figures.cell.drawing, gui.figures.gates.picture</extracomment>
        <translation>t = {}，神经元 {}：</translation>
    </message>
    <message>
        <source>{} is not computed yet: step on</source>
        <extracomment>gui.figures.cell.drawing</extracomment>
        <translation>{} 还没有算出：请继续单步</translation>
    </message>
    <message>
        <source> from above</source>
        <extracomment>gui.figures.cell.formula</extracomment>
        <translation>来自上层</translation>
    </message>
    <message>
        <source> from later</source>
        <extracomment>gui.figures.cell.formula</extracomment>
        <translation>来自后面</translation>
    </message>
    <message>
        <source>Its numbers come when the run is paused.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>暂停运行后就会显示数值。</translation>
    </message>
    <message>
        <source>This line has not been reached yet.</source>
        <extracomment>gui.figures.code.line_wording</extracomment>
        <translation>还没有执行到这一行。</translation>
    </message>
    <message>
        <source>all steps: {} {}</source>
        <extracomment>gui.figures.code.line_wording</extracomment>
        <translation>所有步：{} {}</translation>
    </message>
    <message>
        <source>the largest logit of t = {} has index {}: “{}”</source>
        <extracomment>gui.figures.code.line_wording</extracomment>
        <translation>t = {} 处最大的 logit 的索引是 {}：“{}”</translation>
    </message>
    <message>
        <source>The network as a loop</source>
        <extracomment>gui.figures.code.loop_code</extracomment>
        <translation>网络画成循环</translation>
    </message>
    <message>
        <source>The network as a loop: each turn reads one input and writes the state anew.</source>
        <extracomment>gui.figures.code.loop_code</extracomment>
        <translation>网络画成循环：每转一圈读一个输入，并重写状态。</translation>
    </message>
    <message>
        <source>Nothing is printed yet.</source>
        <extracomment>gui.figures.code.output_view</extracomment>
        <translation>还没有打印任何内容。</translation>
    </message>
    <message>
        <source>What the program has printed</source>
        <extracomment>gui.figures.code.output_view</extracomment>
        <translation>程序打印的内容</translation>
    </message>
    <message>
        <source>It should print</source>
        <extracomment>gui.figures.code.side_by_side</extracomment>
        <translation>它应该打印</translation>
    </message>
    <message>
        <source>What it should print</source>
        <extracomment>gui.figures.code.side_by_side</extracomment>
        <translation>它应该打印的内容</translation>
    </message>
    <message>
        <source>What your program printed</source>
        <extracomment>gui.figures.code.side_by_side</extracomment>
        <translation>你的程序打印的内容</translation>
    </message>
    <message>
        <source>Your program printed</source>
        <extracomment>gui.figures.code.side_by_side</extracomment>
        <translation>你的程序打印了</translation>
    </message>
    <message>
        <source>Go to this epoch</source>
        <extracomment>gui.figures.compare.loss_curves, gui.figures.decoded.decoded_table, gui.lab.panels.loss</extracomment>
        <translation>跳到这一轮</translation>
    </message>
    <message>
        <source>The loss of each run by epoch, per letter, so that all can be compared.</source>
        <extracomment>gui.figures.compare.loss_curves</extracomment>
        <translation>每次运行各轮的损失，按每个字母计，便于比较。</translation>
    </message>
    <message>
        <source>epoch</source>
        <extracomment>gui.compare.page, gui.export.report, gui.figures.compare.loss_curves, gui.figures.decoded.decoded_model, gui.figures.seeds.fan_plot, gui.figures.seeds.share_plot, gui.lab.panels.loss, gui.lab.transport.bar, gui.learn.curve_field, gui.seeds.page</extracomment>
        <translation>轮</translation>
    </message>
    <message>
        <source>loss, nats per letter</source>
        <extracomment>gui.compare.page, gui.figures.compare.loss_curves, gui.figures.seeds.fan_plot, gui.figures.seeds.loss_bars, gui.seeds.page, gui.wording.runs</extracomment>
        <translation>损失，nat/字母</translation>
    </message>
    <message>
        <source>decoded</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation>解码</translation>
    </message>
    <message>
        <source>first exact</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation>首次全对</translation>
    </message>
    <message>
        <source>loss a letter</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation>每字母损失</translation>
    </message>
    <message>
        <source>ms an epoch</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation>毫秒/轮</translation>
    </message>
    <message>
        <source>parameters</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation>参数个数</translation>
    </message>
    <message>
        <source>run</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation>运行</translation>
    </message>
    <message>
        <source>t = {}: predicted “{}”, target “{}” with probability {}</source>
        <extracomment>gui.figures.decoded.decoded_model</extracomment>
        <translation>t = {}：预测“{}”，目标“{}”的概率为 {}</translation>
    </message>
    <message>
        <source>Copy this row</source>
        <extracomment>gui.figures.decoded.decoded_table, gui.widgets.tables</extracomment>
        <translation>复制此行</translation>
    </message>
    <message>
        <source>gradient</source>
        <extracomment>gui.figures.diagram.flow_scale, gui.lab.panels.weights</extracomment>
        <translation>梯度</translation>
    </message>
    <message>
        <source>h over c</source>
        <extracomment>gui.figures.diagram.strip_names</extracomment>
        <translation>h 在上，c 在下</translation>
    </message>
    <message>
        <source>leftwards</source>
        <extracomment>gui.figures.diagram.ground_painter</extracomment>
        <translation>向左</translation>
    </message>
    <message>
        <source>reads right to left</source>
        <extracomment>gui.figures.diagram.ground_painter</extracomment>
        <translation>从右往左读</translation>
    </message>
    <message>
        <source>right to left</source>
        <extracomment>gui.figures.diagram.ground_painter, gui.wording.names</extracomment>
        <translation>从右到左</translation>
    </message>
    <message>
        <source>All {} letters are read.</source>
        <extracomment>gui.figures.diagram.headline</extracomment>
        <translation>全部 {} 个字母都已读入。</translation>
    </message>
    <message>
        <source>It answers “{}” with {}, which is right.</source>
        <extracomment>gui.figures.diagram.headline</extracomment>
        <translation>它以 {1} 的概率回答“{0}”，正确。</translation>
    </message>
    <message>
        <source>Its loss is {}.</source>
        <extracomment>gui.figures.diagram.headline</extracomment>
        <translation>它的损失是 {}。</translation>
    </message>
    <message>
        <source>Nothing is read yet.</source>
        <extracomment>gui.figures.diagram.headline</extracomment>
        <translation>还没有读入任何字母。</translation>
    </message>
    <message>
        <source>t = {} of {}.</source>
        <extracomment>gui.figures.diagram.headline</extracomment>
        <translation>t = {}，共 {} 步。</translation>
    </message>
    <message>
        <source>t = {} of {}: it reads “{}”.</source>
        <extracomment>gui.figures.diagram.headline</extracomment>
        <translation>t = {}，共 {} 步：它读入“{}”。</translation>
    </message>
    <message>
        <source>The network, drawn once for each letter: it reads from below, keeps a state from left to right, and answers above.</source>
        <extracomment>gui.figures.diagram.network_diagram</extracomment>
        <translation>网络，每个字母画一次：从下方读入，从左到右保持状态，在上方回答。</translation>
    </message>
    <message>
        <source>h_n</source>
        <extracomment>gui.figures.diagram.output_painter</extracomment>
        <translation>h_n</translation>
    </message>
    <message>
        <source>h_n, c_n</source>
        <extracomment>gui.figures.diagram.output_painter</extracomment>
        <translation>h_n, c_n</translation>
    </message>
    <message>
        <source>out</source>
        <extracomment>gui.figures.diagram.output_painter, gui.figures.diagram.wording</extracomment>
        <translation>out</translation>
    </message>
    <message>
        <source>out: the top layer&apos;s h at every step</source>
        <extracomment>gui.figures.diagram.output_painter</extracomment>
        <translation>out：最上层每一步的 h</translation>
    </message>
    <message>
        <source>{}: the last state of each lane</source>
        <extracomment>gui.figures.diagram.output_painter</extracomment>
        <translation>{}：每个通道的最后状态</translation>
    </message>
    <message>
        <source>a one at the letter&apos;s own place, zeros elsewhere (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>字母自己的位置是 1，其余是 0（没有权重）</translation>
    </message>
    <message>
        <source>both directions&apos; states stand side by side (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>两个方向的状态并排（没有权重）</translation>
    </message>
    <message>
        <source>emb.weight {}: a row of its own for each letter</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>emb.weight {}：每个字母各有一行</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <extracomment>gui.learn.contents</extracomment>
        <translation>{}，位于 {}</translation>
    </message>
    <message>
        <source>Copy path</source>
        <extracomment>gui.widgets.lesson_menu</extracomment>
        <translation>复制路径</translation>
    </message>
    <message>
        <source>Copy title</source>
        <extracomment>gui.widgets.lesson_menu</extracomment>
        <translation>复制标题</translation>
    </message>
    <message>
        <source>not solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>没有解出</translation>
    </message>
    <message>
        <source>{}: it is being trained …</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>{}：正在训练……</translation>
    </message>
    <message>
        <source>cell {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>单元类型 {}</translation>
    </message>
    <message>
        <source>embedding_dim {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>嵌入 {}</translation>
    </message>
    <message>
        <source>epochs {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>{} 轮</translation>
    </message>
    <message>
        <source>gain {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>增益 {}</translation>
    </message>
    <message>
        <source>head {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>输出层 {}</translation>
    </message>
    <message>
        <source>hidden_size {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>隐藏层大小 {}</translation>
    </message>
    <message>
        <source>initial_state {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>初始状态 {}</translation>
    </message>
    <message>
        <source>lr {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>学习率 {}</translation>
    </message>
    <message>
        <source>nonlinearity {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>非线性 {}</translation>
    </message>
    <message>
        <source>num_layers {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>{} 层</translation>
    </message>
    <message>
        <source>optimizer {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>优化器 {}</translation>
    </message>
    <message>
        <source>period {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>周期 {}</translation>
    </message>
    <message>
        <source>reduction {}</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>损失取 {}</translation>
    </message>
    <message>
        <source>f, one step later</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>f，后一步</translation>
    </message>
    <message>
        <source>learning rate of this update</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>这次更新的学习率</translation>
    </message>
    <message>
        <source>loss L</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>损失 L</translation>
    </message>
    <message>
        <source>m / (1 − β₁&lt;sup&gt;k&lt;/sup&gt;), Adam&apos;s k-th update</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>m / (1 − β₁&lt;sup&gt;k&lt;/sup&gt;)，Adam 的第 k 次更新</translation>
    </message>
    <message>
        <source>norm of all gradients</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>所有梯度的范数</translation>
    </message>
    <message>
        <source>share in the loss</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>在损失中所占的比例</translation>
    </message>
    <message>
        <source>weight decay λ</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>权重衰减 λ</translation>
    </message>
    <message>
        <source>{} after</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>更新后的 {}</translation>
    </message>
    <message>
        <source>{} before</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>更新前的 {}</translation>
    </message>
    <message>
        <source>∂L/∂ sum</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>∂L/∂ 和</translation>
    </message>
    <message>
        <source>∂L/∂c, one step later</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>∂L/∂c，后一步</translation>
    </message>
    <message>
        <source>embedding</source>
        <extracomment>core.settings, gui.figures.diagram.wording, gui.figures.weights.parameters, gui.text.form</extracomment>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>fc.weight {}: the same numbers at every step</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>fc.weight {}：每一步都是同样的数</translation>
    </message>
    <message>
        <source>head</source>
        <extracomment>core.settings, gui.figures.diagram.wording</extracomment>
        <translation>输出层</translation>
    </message>
    <message>
        <source>{why} (line {line})</source>
        <extracomment>core.course.lesson</extracomment>
        <translation>{why}（第 {line} 行）</translation>
    </message>
    <message>
        <source>Train a seed to its end ({settings}).</source>
        <extracomment>core.course.practice</extracomment>
        <translation>把一个种子训练到底（{settings}）。</translation>
    </message>
    <message>
        <source>a test has values, a length and perhaps within</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>测试要有 values、length，也可以有 within</translation>
    </message>
    <message>
        <source>has {n} steps, and {all} in English</source>
        <extracomment>core.course.translation</extracomment>
        <translation>有 {n} 个步骤，而英文版有 {all} 个</translation>
    </message>
    <message>
        <source>has {what}, which English lacks</source>
        <extracomment>core.course.translation</extracomment>
        <translation>有{what}，而英文版没有</translation>
    </message>
    <message>
        <source>lacks {what}</source>
        <extracomment>core.course.translation</extracomment>
        <translation>缺少{what}</translation>
    </message>
    <message>
        <source>the block {found}</source>
        <extracomment>core.course.translation, core.foreign.reading</extracomment>
        <translation>代码块 {found}</translation>
    </message>
    <message>
        <source>the code {found}</source>
        <extracomment>core.course.translation, core.foreign.reading</extracomment>
        <translation>代码 {found}</translation>
    </message>
    <message>
        <source>the measurement {found}</source>
        <extracomment>core.course.translation, core.foreign.reading</extracomment>
        <translation>测得的数 {found}</translation>
    </message>
    <message>
        <source>the formula {found}</source>
        <extracomment>core.course.translation, core.foreign.reading</extracomment>
        <translation>公式 {found}</translation>
    </message>
    <message>
        <source>the link {found}</source>
        <extracomment>core.course.translation, core.foreign.reading</extracomment>
        <translation>链接 {found}</translation>
    </message>
    <message>
        <source>the number {found}</source>
        <extracomment>core.course.translation, core.foreign.reading</extracomment>
        <translation>数 {found}</translation>
    </message>
    <message>
        <source>the place {found}</source>
        <extracomment>core.course.translation, core.foreign.reading</extracomment>
        <translation>占位 {found}</translation>
    </message>
    <message>
        <source>Change a weight, by hand or in a fork.</source>
        <extracomment>core.course.until</extracomment>
        <translation>手动改一个权重，或用分支改。</translation>
    </message>
    <message>
        <source>Change the setting “{name}” in the Lab.</source>
        <extracomment>core.course.until</extracomment>
        <translation>在实验室里改变设置“{name}”。</translation>
    </message>
    <message>
        <source>length</source>
        <extracomment>core.settings</extracomment>
        <translation>长度</translation>
    </message>
    <message>
        <source>input</source>
        <extracomment>gui.figures.diagram.wording, gui.figures.tasks.sequences, gui.wording.purposes</extracomment>
        <translation>输入</translation>
    </message>
    <message>
        <source>loss at t = {t}: −ln p({letter}) = {value} nats</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>t = {t} 的损失：−ln p({letter}) = {value} nat</translation>
    </message>
    <message>
        <source>loss −ln p</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>损失 −ln p</translation>
    </message>
    <message>
        <source>no Linear layer: the hidden state itself is the logits</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>没有 Linear 层：隐藏状态本身就是 logits</translation>
    </message>
    <message>
        <source>not computed yet: press Step</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>还没有算出：请按“单步”</translation>
    </message>
    <message>
        <source>one-hot</source>
        <extracomment>gui.figures.diagram.wording, gui.seeds.grid_wording, gui.seeds.wording, gui.wording.settings</extracomment>
        <translation>独热</translation>
    </message>
    <message>
        <source>out, number {}:</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>out，第 {} 个数：</translation>
    </message>
    <message>
        <source>predicted</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>预测</translation>
    </message>
    <message>
        <source>score (logit) of “{letter}” at t = {t}: {value}</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>t = {t} 时“{letter}”的得分 (logit)：{value}</translation>
    </message>
    <message>
        <source>side by side</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>并排</translation>
    </message>
    <message>
        <source>softmax</source>
        <extracomment>gui.figures.diagram.wording, gui.wording.place</extracomment>
        <translation>softmax</translation>
    </message>
    <message>
        <source>softmax: e to the score, over the sum of all of them (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>softmax：e 的得分次方，除以它们的总和（没有权重）</translation>
    </message>
    <message>
        <source>t = {t}: letter “{letter}”, index {index}</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>t = {t}：字母“{letter}”，索引 {index}</translation>
    </message>
    <message>
        <source>the largest probability is the prediction (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>概率最大的就是预测（没有权重）</translation>
    </message>
    <message>
        <source>the loss: −ln of the probability of the wanted letter (no weights)</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>损失：目标字母概率的 −ln（没有权重）</translation>
    </message>
    <message>
        <source>what layer {} reads, number {}:</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>第 {} 层读入的，第 {} 个数：</translation>
    </message>
    <message>
        <source>x{step} = ({vector}): “{letter}” is letter {place} of {letters}</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>x{step} = ({vector})：“{letter}”是 {letters} 中的字母 {place}</translation>
    </message>
    <message>
        <source>{name} {size}: the same {count} numbers at every step</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>{name} {size}：每一步都是同样的 {count} 个数</translation>
    </message>
    <message>
        <source>{} is not computed yet: press Step</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>{} 还没有算出：请按“单步”</translation>
    </message>
    <message>
        <source>An embedding&apos;s row, and the same as a product</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>嵌入的一行，以及同一结果的乘积</translation>
    </message>
    <message>
        <source>Both ways give the same numbers, digit for digit.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>两种方法得到同样的数，逐位相同。</translation>
    </message>
    <message>
        <source>Nothing is computed yet.</source>
        <extracomment>gui.figures.cell.drawing, gui.figures.diagram.headline, gui.figures.embedding.lookup</extracomment>
        <translation>还没有算出任何东西。</translation>
    </message>
    <message>
        <source>{spoken} gives {size} outputs, but without a Linear head each of the {letters} letters needs one; allowed is {letters} or more.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>{spoken} 给出 {size} 个输出，但没有 Linear 输出层时 {letters} 个字母各需一个；允许 {letters} 或更多。</translation>
    </message>
    <message>
        <source>{spoken} is {value}; a word is one sequence.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>{spoken} 是 {value}；一个单词是一个序列。</translation>
    </message>
    <message>
        <source>{spoken} is {value}; this task&apos;s inputs are numbers already: 0.</source>
        <extracomment>core.experiment.experiment</extracomment>
        <translation>{spoken} 是 {value}；此任务的输入本来就是数：0。</translation>
    </message>
    <message>
        <source>What does this loss look at?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>这个损失在看什么？</translation>
    </message>
    <message>
        <source>What is wrong with two words at once?</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>一次两个单词，错在哪里？</translation>
    </message>
    <message>
        <source>{spoken} is {value}; the whole text is one sequence.</source>
        <extracomment>core.tasks.text</extracomment>
        <translation>{spoken} 是 {value}；整个文本是一个序列。</translation>
    </message>
    <message>
        <source>Unroll opens only the checkpoints that it saved itself (Ctrl+Alt+S)</source>
        <extracomment>core.text.kind</extracomment>
        <translation>Unroll 只打开它自己保存的检查点 (Ctrl+Alt+S)</translation>
    </message>
    <message>
        <source>a session of Unroll</source>
        <extracomment>core.text.kind</extracomment>
        <translation>Unroll 的会话</translation>
    </message>
    <message>
        <source>open it (Ctrl+O)</source>
        <extracomment>core.text.kind</extracomment>
        <translation>请打开它 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Epoch {}: the gradient goes back through {}</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>第 {} 轮：梯度反向经过 {}</translation>
    </message>
    <message>
        <source>all gradients are 0</source>
        <extracomment>gui.figures.code.line_wording</extracomment>
        <translation>所有梯度都是 0</translation>
    </message>
    <message>
        <source>They differ.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>两者不同。</translation>
    </message>
    <message>
        <source>This run has no table.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>这次运行没有表。</translation>
    </message>
    <message>
        <source>an index takes its row</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>索引取出它的那一行</translation>
    </message>
    <message>
        <source>one-hot × table</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>独热 × 表</translation>
    </message>
    <message>
        <source>one-hot × table: each row times its number, added up</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>独热 × 表：每行乘以它的数，再相加</translation>
    </message>
    <message>
        <source>t = {}: “{}” has the index {}.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>t = {}：“{}”的索引是 {}。</translation>
    </message>
    <message>
        <source> W with {} below: the columns that {} is multiplied by.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation>W 下标 {}：{} 所乘的那几列。</translation>
    </message>
    <message>
        <source> s with {} below: those of the scores that are {}.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation>s 下标 {}：属于 {} 的那些得分。</translation>
    </message>
    <message>
        <source>Backward pass</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>Nothing comes from later at t = {}.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation>在 t = {}，没有来自后面的部分。</translation>
    </message>
    <message>
        <source>u: what W_hh h + b_hh gave, before r acts on its part of n.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation>u：W_hh h + b_hh 的结果，在 r 作用于它在 n 中的部分之前。</translation>
    </message>
    <message>
        <source>At t = 1 the initial state h₀ enters.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation>在 t = 1 进入的是初始状态 h₀。</translation>
    </message>
    <message>
        <source>Drawn at random.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation>随机抽取。</translation>
    </message>
    <message>
        <source>Forward pass</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation>前向传播</translation>
    </message>
    <message>
        <source>Loss</source>
        <extracomment>gui.figures.equations.forward, gui.window.lab_panels, gui.window.pages, gui.wording.pictures</extracomment>
        <translation>损失</translation>
    </message>
    <message>
        <source>Output</source>
        <extracomment>gui.figures.equations.forward, gui.lab.panels.code</extracomment>
        <translation>输出</translation>
    </message>
    <message>
        <source>T: how many letters.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation>T：有多少个字母。</translation>
    </message>
    <message>
        <source>This direction reads from the last letter: hₜ₊₁ enters; at t = T the initial h.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation>此方向从最后一个字母读起：进入的是 hₜ₊₁；在 t = T 处是初始的 h。</translation>
    </message>
    <message>
        <source>What the model computes, as equations; the one under the playhead is lit.</source>
        <extracomment>gui.figures.equations.page</extracomment>
        <translation>模型所做的计算，写成方程；播放头所在的那条亮起。</translation>
    </message>
    <message>
        <source>equation</source>
        <extracomment>gui.figures.equations.page</extracomment>
        <translation>方程</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>gui.figures.equations.page</extracomment>
        <translation>说明</translation>
    </message>
    <message>
        <source>of</source>
        <extracomment>gui.figures.equations.page</extracomment>
        <translation>所属</translation>
    </message>
    <message>
        <source>Over all parameters that are not frozen, together.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>对所有未冻结的参数一起计算。</translation>
    </message>
    <message>
        <source>Over all parameters together.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>对所有参数一起计算。</translation>
    </message>
    <message>
        <source>Update</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>更新</translation>
    </message>
    <message>
        <source>clip = {}, the setting clip_norm.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>clip = {}，即设置 clip_norm。</translation>
    </message>
    <message>
        <source>k: how many updates Adam has made, this one included.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>k：Adam 已做的更新次数，包括这一次。</translation>
    </message>
    <message>
        <source>{} is frozen: it takes no gradient and keeps its value.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>{} 被冻结：它不接收梯度，保持原值。</translation>
    </message>
    <message>
        <source>ε = 10⁻⁸ keeps the quotient finite.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>ε = 10⁻⁸ 使商保持有限。</translation>
    </message>
    <message>
        <source>η = {}, the learning rate.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>η = {}，学习率。</translation>
    </message>
    <message>
        <source>η: the learning rate.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>η：学习率。</translation>
    </message>
    <message>
        <source>λ = {}, the weight decay.</source>
        <extracomment>gui.figures.equations.update</extracomment>
        <translation>λ = {}，权重衰减。</translation>
    </message>
    <message>
        <source>Gates and state of one unit over time</source>
        <extracomment>gui.figures.gates.belt</extracomment>
        <translation>一个神经元的门和状态随时间的变化</translation>
    </message>
    <message>
        <source>The state of one unit on its way through time, and the gates that change it.</source>
        <extracomment>gui.figures.gates.belt</extracomment>
        <translation>一个神经元的状态沿时间走过的路，以及改变它的门。</translation>
    </message>
    <message>
        <source>Gates and states of all units over time</source>
        <extracomment>gui.figures.gates.maps</extracomment>
        <translation>所有神经元的门和状态随时间的变化</translation>
    </message>
    <message>
        <source>Gates and states of all units: each row is a unit, each column a time step.</source>
        <extracomment>gui.figures.gates.maps</extracomment>
        <translation>所有神经元的门和状态：每行一个神经元，每列一个时间步。</translation>
    </message>
    <message>
        <source>1 − {z} of it is written into {h}</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>其中 1 − {z} 写入 {h}</translation>
    </message>
    <message>
        <source>candidate</source>
        <extracomment>gui.figures.gates.picture, gui.wording.purposes</extracomment>
        <translation>候选值</translation>
    </message>
    <message>
        <source>cell state</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>细胞状态</translation>
    </message>
    <message>
        <source>forget gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>遗忘门</translation>
    </message>
    <message>
        <source>hidden state</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>input gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>输入门</translation>
    </message>
    <message>
        <source>output gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>输出门</translation>
    </message>
    <message>
        <source>reset gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>重置门</translation>
    </message>
    <message>
        <source>scales what {past} says to {n}</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>缩放 {past} 对 {n} 的作用</translation>
    </message>
    <message>
        <source>this share of tanh({c}) is shown</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>按此比例输出 tanh({c})</translation>
    </message>
    <message>
        <source>this share of {g} is let in</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>按此比例放入 {g}</translation>
    </message>
    <message>
        <source>this share of {past} is kept</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>按此比例保留 {past}</translation>
    </message>
    <message>
        <source>update gate</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>更新门</translation>
    </message>
    <message>
        <source>what {i} would write</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>{i} 打算写入的内容</translation>
    </message>
    <message>
        <source>Sizes of gradients over time, as lines</source>
        <extracomment>gui.figures.gradients.log_lines</extracomment>
        <translation>梯度大小随时间变化的曲线</translation>
    </message>
    <message>
        <source>{}, logarithmic</source>
        <extracomment>gui.figures.gradients.log_lines</extracomment>
        <translation>{}，对数刻度</translation>
    </message>
    <message>
        <source>epoch {}: {} = {}</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation>第 {} 轮：{} = {}</translation>
    </message>
    <message>
        <source>loss of letter {} (“{}”)</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation>字母 {}（“{}”）的损失</translation>
    </message>
    <message>
        <source>{} does not reach {}: no path leads there</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation>{} 传不到 {}：没有通路</translation>
    </message>
    <message>
        <source>{} reaches {} with exactly 0</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation>{} 传到 {} 时恰好为 0</translation>
    </message>
    <message>
        <source>{} reaches {} with {}</source>
        <extracomment>gui.figures.gradients.pictures</extracomment>
        <translation>{} 传到 {} 时为 {}</translation>
    </message>
    <message>
        <source>median</source>
        <extracomment>gui.figures.seeds.fan_plot, gui.figures.tasks.series_table</extracomment>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Most runs, {} of {}, have a loss between {} and {}.</source>
        <extracomment>gui.figures.seeds.loss_bars</extracomment>
        <translation>最多的一组是 {1} 次运行中的 {0} 次，损失在 {2} 与 {3} 之间。</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>gui.figures.seeds.loss_bars</extracomment>
        <translation>从</translation>
    </message>
    <message>
        <source>runs</source>
        <extracomment>gui.figures.seeds.loss_bars, gui.figures.seeds.outcome_table</extracomment>
        <translation>运行数</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>gui.figures.seeds.loss_bars</extracomment>
        <translation>到</translation>
    </message>
    <message>
        <source>(diverged)</source>
        <extracomment>gui.figures.seeds.outcome_table</extracomment>
        <translation>（发散）</translation>
    </message>
    <message>
        <source>Which strings the runs answer at this epoch, and how many do.</source>
        <extracomment>gui.figures.seeds.outcome_table</extracomment>
        <translation>各次运行在这一轮给出哪些回答，各有多少次。</translation>
    </message>
    <message>
        <source>answer</source>
        <extracomment>gui.figures.decoded.decoded_model, gui.figures.seeds.outcome_table, gui.figures.tasks.sequences</extracomment>
        <translation>回答</translation>
    </message>
    <message>
        <source>share</source>
        <extracomment>gui.figures.seeds.outcome_table</extracomment>
        <translation>比例</translation>
    </message>
    <message>
        <source>How many of the runs answer the whole word, epoch by epoch.</source>
        <extracomment>gui.figures.seeds.share_plot</extracomment>
        <translation>每一轮有多少运行答对整个单词。</translation>
    </message>
    <message>
        <source> – the rest came from the future: a leak.</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>——其余来自未来：这是泄漏。</translation>
    </message>
    <message>
        <source>, {} of them different</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>，其中 {} 个不同</translation>
    </message>
    <message>
        <source>All {} sequences of this length are trained on; nothing is held out.</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>此长度的全部 {} 个序列都用于训练；没有留出。</translation>
    </message>
    <message>
        <source>It was trained at {}.</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>训练时的长度是 {}。</translation>
    </message>
    <message>
        <source>accuracy</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>准确率</translation>
    </message>
    <message>
        <source>answer {} {}</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>回答 {} {}</translation>
    </message>
    <message>
        <source>squared error</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>平方误差</translation>
    </message>
    <message>
        <source>{} held-out sequences of length {}{}: &lt;b&gt;{} {}&lt;/b&gt;</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>{} 个留出序列，长度 {}{}：&lt;b&gt;{} {}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{} sequences of length {}{}: &lt;b&gt;{} {}&lt;/b&gt;</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>{} 个序列，长度 {}{}：&lt;b&gt;{} {}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>, mean of {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation>，{} 的平均</translation>
    </message>
    <message>
        <source>accuracy on all {} sequences, %</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation>全部 {} 个序列上的准确率，%</translation>
    </message>
    <message>
        <source>cut down to {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation>裁剪到 {}</translation>
    </message>
    <message>
        <source>diverged at update {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation>在第 {} 次更新发散</translation>
    </message>
    <message>
        <source>gradient norm</source>
        <extracomment>gui.figures.tasks.curves, gui.tasks.curves_card</extracomment>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>guessing {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation>瞎猜 {}</translation>
    </message>
    <message>
        <source>held-out accuracy, %</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation>留出准确率，%</translation>
    </message>
    <message>
        <source>held-out squared error</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation>留出平方误差</translation>
    </message>
    <message>
        <source>solved below {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation>低于 {} 即解出</translation>
    </message>
    <message>
        <source>solved from {}</source>
        <extracomment>gui.figures.tasks.curves</extracomment>
        <translation>达到 {} 即解出</translation>
    </message>
    <message>
        <source>training loss</source>
        <extracomment>gui.figures.tasks.curves, gui.tasks.curves_card</extracomment>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>{} diverged</source>
        <extracomment>gui.figures.tasks.curves, gui.seeds.grid_wording, gui.tasks.wording</extracomment>
        <translation>{} 个发散</translation>
    </message>
    <message>
        <source>Of what reaches step {}, step 1 gets {}.</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation>到达第 {} 步的梯度中，传回第 1 步的比例：{}。</translation>
    </message>
    <message>
        <source>no finite number</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation>不是有限数</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>core.foreign.recognised, gui.figures.tasks.gradient_picture</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>update {}: |∂L/∂{}| at step {} = {}</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation>第 {} 次更新：|∂L/∂{}| 在第 {} 步 = {}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Gradient through time&lt;/b&gt;</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>&lt;b&gt;穿过时间的梯度&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;Gradient through time&lt;/b&gt;, seed {}</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>&lt;b&gt;穿过时间的梯度&lt;/b&gt;，种子 {}</translation>
    </message>
    <message>
        <source>Dark: much of the loss&apos;s gradient arrives at this time step. Click a row.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>深色：损失的梯度有很多到达这个时间步。点击一行。</translation>
    </message>
    <message>
        <source>How much of the loss&apos;s gradient reaches each time step.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>损失的梯度有多少到达每个时间步。</translation>
    </message>
    <message>
        <source>Layer and direction</source>
        <extracomment>gui.figures.tasks.gradients, gui.widgets.lane_box</extracomment>
        <translation>层与方向</translation>
    </message>
    <message>
        <source>Nothing measured since it was opened.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>打开以来还没有测量。</translation>
    </message>
    <message>
        <source>Nothing measured yet.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>还没有测量。</translation>
    </message>
    <message>
        <source>Only an LSTM has a cell state c.</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>只有 LSTM 有细胞状态 c。</translation>
    </message>
    <message>
        <source>time step →   update ↓</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>时间步 →   更新 ↓</translation>
    </message>
    <message>
        <source>One line a run: how good it is at the task, update by update.</source>
        <extracomment>gui.figures.tasks.plot</extracomment>
        <translation>每次运行一条线：逐次更新，它在任务上有多好。</translation>
    </message>
    <message>
        <source>run {}</source>
        <extracomment>gui.figures.tasks.plot</extracomment>
        <translation>运行 {}</translation>
    </message>
    <message>
        <source>update</source>
        <extracomment>gui.figures.tasks.plot, gui.figures.text.bits_plot, gui.figures.text.sample_list, gui.lab.panels.weights, gui.tasks.page, gui.text.page, gui.wording.place, gui.wording.purposes</extracomment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Sequences that were not trained on: what was asked, and what was answered.</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation>没有用于训练的序列：问了什么，答了什么。</translation>
    </message>
    <message>
        <source>Tested sequences and their answers</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation>测试的序列及其回答</translation>
    </message>
    <message>
        <source>answered</source>
        <extracomment>gui.export.report, gui.figures.tasks.sequences</extracomment>
        <translation>回答</translation>
    </message>
    <message>
        <source>asked</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation>提问</translation>
    </message>
    <message>
        <source>target</source>
        <extracomment>gui.figures.tasks.sequences, gui.lab.pair_dialog, gui.window.import_dialog</extracomment>
        <translation>目标</translation>
    </message>
    <message>
        <source>CPU time of a run</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation>一次运行的 CPU 时间</translation>
    </message>
    <message>
        <source>Seeds beyond the threshold</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation>超过门槛的种子</translation>
    </message>
    <message>
        <source>Series of runs that differ in their seed alone, and how many solved the task.</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation>只有种子不同的运行系列，以及其中有多少解出了任务。</translation>
    </message>
    <message>
        <source>Series that were trained</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation>训练过的系列</translation>
    </message>
    <message>
        <source>a run</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation>一次运行</translation>
    </message>
    <message>
        <source>series</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation>系列</translation>
    </message>
    <message>
        <source>solved</source>
        <extracomment>gui.figures.tasks.series_table, gui.tasks.wording</extracomment>
        <translation>解出</translation>
    </message>
    <message>
        <source>How many yes-or-no questions the next letter costs the model, update by update; dashed is what counting letters reaches.</source>
        <extracomment>gui.figures.text.bits_plot</extracomment>
        <translation>确定下一个字母平均要问模型多少个是非题，逐次更新；虚线是只靠统计字母能达到的水平。</translation>
    </message>
    <message>
        <source>Look at this update</source>
        <extracomment>gui.figures.text.bits_plot</extracomment>
        <translation>查看这次更新</translation>
    </message>
    <message>
        <source>bits per letter</source>
        <extracomment>gui.figures.text.bits_plot, gui.text.page</extracomment>
        <translation>比特/字母</translation>
    </message>
    <message>
        <source>bits, told</source>
        <extracomment>gui.figures.text.bits_plot</extracomment>
        <translation>比特，每次告知</translation>
    </message>
    <message>
        <source>bits, trained on</source>
        <extracomment>gui.figures.text.bits_plot</extracomment>
        <translation>比特，训练部分</translation>
    </message>
    <message>
        <source>Samples by update</source>
        <extracomment>gui.figures.text.sample_list</extracomment>
        <translation>各次更新的样例</translation>
    </message>
    <message>
        <source>What the model wrote as it learned, the newest above; choose a line to look at that update.</source>
        <extracomment>gui.figures.text.sample_list</extracomment>
        <translation>模型在学习过程中写下的内容，最新的在最上面；选一行来查看那次更新。</translation>
    </message>
    <message>
        <source>bits</source>
        <extracomment>gui.figures.text.sample_list</extracomment>
        <translation>比特</translation>
    </message>
    <message>
        <source>it writes</source>
        <extracomment>gui.figures.text.sample_list</extracomment>
        <translation>它写出</translation>
    </message>
    <message>
        <source>Answers letter by letter</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation>逐个字母地回答</translation>
    </message>
    <message>
        <source>answers</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation>回答</translation>
    </message>
    <message>
        <source>reads</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation>读入</translation>
    </message>
    <message>
        <source>t</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation>t</translation>
    </message>
    <message>
        <source>Likeliest letters: nothing is written yet</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation>最可能的字母：还没有写出任何内容</translation>
    </message>
    <message>
        <source>Likeliest letters: {}</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation>最可能的字母：{}</translation>
    </message>
    <message>
        <source>Probability of each next letter</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation>下一个字母的概率</translation>
    </message>
    <message>
        <source>What might have come: {}</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation>本来可能出现的：{}</translation>
    </message>
    <message>
        <source>Which letters might have come at this place, by the model&apos;s own probability.</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation>按模型自己的概率，这个位置可能出现哪些字母。</translation>
    </message>
    <message>
        <source>letter</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation>字母</translation>
    </message>
    <message>
        <source>probability</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation>概率</translation>
    </message>
    <message>
        <source>1 number is not finite</source>
        <extracomment>gui.figures.weights.matrix_sheet</extracomment>
        <translation>有 1 个数不是有限数</translation>
    </message>
    <message>
        <source>not finite</source>
        <extracomment>gui.figures.weights.matrix_sheet</extracomment>
        <translation>不是有限数</translation>
    </message>
    <message>
        <source>{} numbers are not finite</source>
        <extracomment>gui.figures.weights.matrix_sheet</extracomment>
        <translation>有 {} 个数不是有限数</translation>
    </message>
    <message>
        <source>added to {}</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>加到 {}</translation>
    </message>
    <message>
        <source>from {} to {}</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>从 {} 到 {}</translation>
    </message>
    <message>
        <source>gate {} of unit {}</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>门 {}，神经元 {}</translation>
    </message>
    <message>
        <source>letters</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>字母</translation>
    </message>
    <message>
        <source>number {} of the vector of “{}”</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>第 {} 个数，“{}”的向量</translation>
    </message>
    <message>
        <source>the letter “{}”</source>
        <extracomment>gui.explain.explain, gui.figures.weights.parameters</extracomment>
        <translation>字母“{}”</translation>
    </message>
    <message>
        <source>the logit of “{}”</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>“{}”的 logit</translation>
    </message>
    <message>
        <source>unit {}</source>
        <extracomment>gui.figures.hidden_state.wording, gui.figures.weights.parameters, gui.lab.panels.gates</extracomment>
        <translation>神经元 {}</translation>
    </message>
    <message>
        <source>x, one-hot</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>x，独热</translation>
    </message>
    <message>
        <source>x, the embedding</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>x，嵌入</translation>
    </message>
    <message>
        <source>{} of layer {}</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>{}，第 {} 层</translation>
    </message>
    <message>
        <source>Epoch {}: the gradient furthest from 0 is {}, in {}.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>第 {} 轮：离 0 最远的梯度是 {}，在 {} 中。</translation>
    </message>
    <message>
        <source>Epoch {}: the step furthest from 0 is {}, in {}.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>第 {} 轮：离 0 最远的一步是 {}，在 {} 中。</translation>
    </message>
    <message>
        <source>Epoch {}: the weight furthest from 0 is {}, in {}.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>第 {} 轮：离 0 最远的权重是 {}，在 {} 中。</translation>
    </message>
    <message>
        <source>The gradients come after the loss.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>梯度在损失之后才有。</translation>
    </message>
    <message>
        <source>The step comes after the gradients.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>更新的一步在梯度之后才有。</translation>
    </message>
    <message>
        <source>after the gradients</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>梯度之后</translation>
    </message>
    <message>
        <source>after the loss</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>损失之后</translation>
    </message>
    <message>
        <source>furthest from 0: {} in {}</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>离 0 最远：{}，在 {} 中</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>gui.handout.document</extracomment>
        <translation>答案</translation>
    </message>
    <message>
        <source>As PyTorch computed them when this page was made.</source>
        <extracomment>gui.handout.document</extracomment>
        <translation>制作此页时由 PyTorch 算出。</translation>
    </message>
    <message>
        <source>Date</source>
        <extracomment>gui.handout.document</extracomment>
        <translation>日期</translation>
    </message>
    <message>
        <source>It depends on what you train.</source>
        <extracomment>gui.handout.document</extracomment>
        <translation>这取决于你训练的是什么。</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>gui.handout.document</extracomment>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Number them in their order.</source>
        <extracomment>gui.handout.document</extracomment>
        <translation>按顺序编号。</translation>
    </message>
    <message>
        <source>Step {}</source>
        <extracomment>gui.handout.document</extracomment>
        <translation>第 {} 步</translation>
    </message>
    <message>
        <source>The figure is that of step {}.</source>
        <extracomment>gui.handout.document</extracomment>
        <translation>图与第 {} 步相同。</translation>
    </message>
    <message>
        <source>{} minutes</source>
        <extracomment>gui.handout.document, gui.learn.contents</extracomment>
        <translation>{}&#xa0;分钟</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation>书签</translation>
    </message>
    <message>
        <source>Bookmarks of this run</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation>这次运行的书签</translation>
    </message>
    <message>
        <source>Go there</source>
        <extracomment>gui.lab.bookmarks_dialog, gui.lab.notes_dialog, gui.window.history_dialog</extracomment>
        <translation>去那里</translation>
    </message>
    <message>
        <source>No bookmark is chosen.</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation>没有选中书签。</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>gui.lab.bookmarks_dialog, gui.lab.notes_dialog</extracomment>
        <translation>移除</translation>
    </message>
    <message>
        <source>key</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation>键</translation>
    </message>
    <message>
        <source>moment</source>
        <extracomment>gui.export_dialog.options, gui.lab.bookmarks_dialog</extracomment>
        <translation>时刻</translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>gui.lab.bookmarks_dialog, gui.lab.fork_dialog, gui.window.learner_dialog</extracomment>
        <translation>名字</translation>
    </message>
    <message>
        <source>Epoch {}: the gradients</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>第 {} 轮：梯度</translation>
    </message>
    <message>
        <source>Epoch {}: the loss</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>第 {} 轮：损失</translation>
    </message>
    <message>
        <source>Every time step used the same weights, so each weight&apos;s gradient is the sum of what all steps contribute. Its size (norm) for each parameter:</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>每个时间步用的都是同一组权重，所以每个权重的梯度是所有步的贡献之和。每个参数的梯度大小（范数）：</translation>
    </message>
    <message>
        <source>The loss, {} nats, is {} −ln p over the {} target letters:</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>损失为 {0} nat，是 {2} 个目标字母的 −ln p 的{1}：</translation>
    </message>
    <message>
        <source>The whole gradient |∂L/∂{}| has size {}: training pushes against it.</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>整个梯度 |∂L/∂{}| 的大小是 {}：训练朝相反方向推。</translation>
    </message>
    <message>
        <source>The whole word: &lt;b&gt;{}&lt;/b&gt;, {} of {} letters right; loss {} nats, {} over the letters.</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>整个单词：&lt;b&gt;{0}&lt;/b&gt;，{2} 个字母中 {1} 个正确；损失 {3} nat，对字母{4}。</translation>
    </message>
    <message>
        <source>Trained: {} updates</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>已训练：{} 次更新</translation>
    </message>
    <message>
        <source>Unit {} of {}, with this run&apos;s numbers</source>
        <extracomment>gui.explain.after_pass, gui.explain.unit</extracomment>
        <translation>{1} 的神经元 {0}，用这次运行的数来算</translation>
    </message>
    <message>
        <source>Weight decay added {} times each weight to its gradient.</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>权重衰减把权重的 {} 倍加到它的梯度上。</translation>
    </message>
    <message>
        <source>back through time</source>
        <extracomment>gui.explain.after_pass, gui.wording.terms</extracomment>
        <translation>沿时间往回</translation>
    </message>
    <message>
        <source>from above</source>
        <extracomment>gui.explain.after_pass, gui.wording.terms</extracomment>
        <translation>来自上面</translation>
    </message>
    <message>
        <source>summed</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>求和</translation>
    </message>
    <message>
        <source>the mean</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>求平均</translation>
    </message>
    <message>
        <source>the mean of</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>平均</translation>
    </message>
    <message>
        <source>the model&apos;s {} numbers</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>模型的 {} 个数</translation>
    </message>
    <message>
        <source>the sum of</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>总和</translation>
    </message>
    <message>
        <source>the top layer</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>最上层</translation>
    </message>
    <message>
        <source>{} began with learning rate {}; the next update takes {}.</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>{} 开始时的学习率是 {}；下一次更新用 {}。</translation>
    </message>
    <message>
        <source>{} of the model&apos;s {} numbers</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>{} 个数（模型共 {} 个）</translation>
    </message>
    <message>
        <source>{} with learning rate {} has now updated {}. Updates done: {}.</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>{} 用学习率 {} 更新了 {}，至此共更新 {} 次。</translation>
    </message>
    <message>
        <source> of epoch {}</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>，第 {} 轮</translation>
    </message>
    <message>
        <source>Back at the beginning: what was computed after it is drawn faint.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>回到开头：之后算出的内容用浅色画出。</translation>
    </message>
    <message>
        <source>Before t = 1</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>t = 1 之前</translation>
    </message>
    <message>
        <source>Before the first input there is {}: all zeros.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>第一个输入之前是 {}：全是零。</translation>
    </message>
    <message>
        <source>Before the first input there is {}: drawn at random.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>第一个输入之前是 {}：随机抽取。</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>准备中</translation>
    </message>
    <message>
        <source>It is not computed yet: press Step.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>还没有算出：请按“单步”。</translation>
    </message>
    <message>
        <source>Its loss is {} nats.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>它的损失是 {} nat。</translation>
    </message>
    <message>
        <source>Its loss −ln p is {} nats.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>它的损失 −ln p 是 {} nat。</translation>
    </message>
    <message>
        <source>Layer {} begins when both directions of layer {} are complete.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>第 {} 层在第 {} 层的两个方向都完成后才开始。</translation>
    </message>
    <message>
        <source>Outputs, the parameters&apos; gradients and the new weights</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>输出、参数的梯度和新的权重</translation>
    </message>
    <message>
        <source>Press &lt;b&gt;Step&lt;/b&gt; to feed the first input, or &lt;b&gt;Run&lt;/b&gt; to train.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>按&lt;b&gt;单步&lt;/b&gt;送入第一个输入，或按&lt;b&gt;运行&lt;/b&gt;开始训练。</translation>
    </message>
    <message>
        <source>Press &lt;b&gt;Step&lt;/b&gt; to feed the first input.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>按&lt;b&gt;单步&lt;/b&gt;送入第一个输入。</translation>
    </message>
    <message>
        <source>Step t = {}</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>时间步 t = {}</translation>
    </message>
    <message>
        <source>The answer is “{}” with probability {}</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>回答是“{}”，概率为 {}</translation>
    </message>
    <message>
        <source>The input is the same letter as at t = {}, but the answer must differ: “{}” then, “{}” now. Only the hidden state tells the two apart.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>输入与 t = {} 时是同一个字母，但回答必须不同：那时是“{}”，现在是“{}”。只有隐藏状态能区分两者。</translation>
    </message>
    <message>
        <source>The input x{} is {} random numbers.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>输入 x{} 是 {} 个随机数。</translation>
    </message>
    <message>
        <source>The loss of epoch {} is {}: the updates were too large and the numbers ran away. The weights of the epochs before are kept. Lower the learning rate, or step back.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>第 {} 轮的损失是 {}：更新太大，数值失控了。之前各轮的权重都保留着。请降低学习率，或退回一步。</translation>
    </message>
    <message>
        <source>The network reads “{}” and should answer “{}”.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>网络读入“{}”，应回答“{}”。</translation>
    </message>
    <message>
        <source>The numbers come in a moment; PyTorch may still be loading.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>数值马上就来；PyTorch 可能还在加载。</translation>
    </message>
    <message>
        <source>The output at t = {} is what comes next.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>接下来是 t = {} 的输出。</translation>
    </message>
    <message>
        <source>The outputs</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>输出</translation>
    </message>
    <message>
        <source>The target “{}” has {}.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>目标“{}”得到 {}。</translation>
    </message>
    <message>
        <source>This run diverged</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>这次运行发散了</translation>
    </message>
    <message>
        <source>What lies between is computed beside them, step by step, and not compared.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>其间的部分在一旁逐步算出，不做比较。</translation>
    </message>
    <message>
        <source>h₀ and c₀</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>h₀ 和 c₀</translation>
    </message>
    <message>
        <source>layer {}</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>第 {} 层</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>对</translation>
    </message>
    <message>
        <source>the first “{}”</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>第一个“{}”</translation>
    </message>
    <message>
        <source>the second “{}”</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>第二个“{}”</translation>
    </message>
    <message>
        <source>the third “{}”</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>第三个“{}”</translation>
    </message>
    <message>
        <source>wrong</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>错</translation>
    </message>
    <message>
        <source>{} differ from those of torch&apos;s own modules by at most {}.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>{} 与 torch 自己的模块算出的最多相差 {}。</translation>
    </message>
    <message>
        <source>{} equal those of torch&apos;s own modules bit for bit.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>{} 与 torch 自己的模块算出的逐比特相同。</translation>
    </message>
    <message>
        <source>{} is not computed yet: press Step.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>{} 还没有算出：请按“单步”。</translation>
    </message>
    <message>
        <source>“{}” number {}</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>“{}”第 {} 个</translation>
    </message>
    <message>
        <source>For {}, one of {} numbers</source>
        <extracomment>gui.explain.operation</extracomment>
        <translation>以 {} 为例，共 {} 个数</translation>
    </message>
    <message>
        <source>Number {} of {}</source>
        <extracomment>gui.explain.operation</extracomment>
        <translation>数 {}（形状 {}）</translation>
    </message>
    <message>
        <source>t = {}</source>
        <extracomment>gui.explain.operation, gui.lab.transport.bar, gui.wording.place</extracomment>
        <translation>t = {}</translation>
    </message>
    <message>
        <source>{} more products</source>
        <extracomment>gui.explain.operation</extracomment>
        <translation>还有 {} 个乘积</translation>
    </message>
    <message>
        <source>{} more time steps</source>
        <extracomment>gui.explain.operation</extracomment>
        <translation>还有 {} 个时间步</translation>
    </message>
    <message>
        <source>; for n, {} takes the place of the last two terms</source>
        <extracomment>gui.explain.unit</extracomment>
        <translation>；n 的后两项由 {} 代替</translation>
    </message>
    <message>
        <source>each gate&apos;s sum</source>
        <extracomment>gui.explain.unit</extracomment>
        <translation>每个门的和</translation>
    </message>
    <message>
        <source>sum</source>
        <extracomment>core.settings, gui.explain.unit, gui.figures.cell.parts, gui.figures.diagram.value_painter, gui.wording.operations, gui.wording.terms</extracomment>
        <translation>总和</translation>
    </message>
    <message>
        <source>A new run begins with the weights after {} updates; this one stays as it is.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>新的运行从 {} 次更新后的权重开始；这一个保持原样。</translation>
    </message>
    <message>
        <source>A new run begins.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>开始一个新的运行。</translation>
    </message>
    <message>
        <source>An LSTM still remembers without Wₕₕ: its cell state is kept by f.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>没有 Wₕₕ，LSTM 仍然记得住：它的细胞状态由 f 保持。</translation>
    </message>
    <message>
        <source>Cut the memory: Wₕₕ = 0, frozen</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>切断记忆：Wₕₕ = 0，冻结</translation>
    </message>
    <message>
        <source>Fork</source>
        <extracomment>core.session.undo_names, gui.lab.fork_dialog</extracomment>
        <translation>分支</translation>
    </message>
    <message>
        <source>Embedding of {rows} × {columns}</source>
        <extracomment>core.foreign.network</extracomment>
        <translation>{rows} × {columns} 的 Embedding</translation>
    </message>
    <message>
        <source>Fork from here</source>
        <extracomment>gui.lab.fork_dialog, gui.lab.transport.bar</extracomment>
        <translation>从这里分支</translation>
    </message>
    <message>
        <source>Name of the fork</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>分支的名称</translation>
    </message>
    <message>
        <source>Parameters to freeze or to set to 0</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>要冻结或置 0 的参数</translation>
    </message>
    <message>
        <source>Set a weight by hand</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>手动设置一个权重</translation>
    </message>
    <message>
        <source>Updates are counted from the very first, not from the fork.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>更新次数从最开始算起，不从分支算起。</translation>
    </message>
    <message>
        <source>freeze</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>冻结</translation>
    </message>
    <message>
        <source>freeze {}</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>冻结 {}</translation>
    </message>
    <message>
        <source>h₀ is zeros: nothing that follows is drawn at random.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>h₀ 全是零：之后没有随机抽取。</translation>
    </message>
    <message>
        <source>parameter</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>参数</translation>
    </message>
    <message>
        <source>set to 0</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>置 0</translation>
    </message>
    <message>
        <source>set {} to 0</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>把 {} 置 0</translation>
    </message>
    <message>
        <source>“{}” is not a number; type one such as 0.5.</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>“{}”不是数；请输入如 0.5 的数。</translation>
    </message>
    <message>
        <source># Title, **bold**, *slanted*, `code`, - list: it is Markdown.</source>
        <extracomment>gui.lab.note_field</extracomment>
        <translation># 标题，**粗体**，*斜体*，`代码`，- 列表：这里用 Markdown。</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>core.export.notebook_cells, gui.export.report, gui.lab.notes_dialog, gui.wording.exports</extracomment>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Notes of this run</source>
        <extracomment>gui.lab.notes_dialog</extracomment>
        <translation>这次运行的笔记</translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <extracomment>gui.lab.notes_dialog</extracomment>
        <translation>这里还没有写什么。</translation>
    </message>
    <message>
        <source>The note as it is read</source>
        <extracomment>gui.lab.notes_dialog</extracomment>
        <translation>读起来的样子</translation>
    </message>
    <message>
        <source>The note, in Markdown</source>
        <extracomment>gui.lab.notes_dialog</extracomment>
        <translation>笔记，用 Markdown 写</translation>
    </message>
    <message>
        <source>The whole run</source>
        <extracomment>gui.export_dialog.options, gui.lab.notes_dialog</extracomment>
        <translation>整次运行</translation>
    </message>
    <message>
        <source>This note is about the whole run.</source>
        <extracomment>gui.lab.notes_dialog</extracomment>
        <translation>这条笔记是关于整次运行的。</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <extracomment>gui.lab.notes_dialog</extracomment>
        <translation>还没有内容</translation>
    </message>
    <message>
        <source>unit {}: </source>
        <extracomment>gui.lab.opened_cell</extracomment>
        <translation>神经元 {}：</translation>
    </message>
    <message>
        <source>&lt;b&gt;No memory is needed&lt;/b&gt;: every letter alone decides its answer.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation>&lt;b&gt;不需要记忆&lt;/b&gt;：每个字母单独就决定它的回答。</translation>
    </message>
    <message>
        <source>&lt;b&gt;{} letters&lt;/b&gt;, a vocabulary of {}.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation>&lt;b&gt;{} 个字母&lt;/b&gt;，词表大小 {}。</translation>
    </message>
    <message>
        <source>&lt;b&gt;{} of {} answers need memory&lt;/b&gt;: a look back by up to {}, or ahead by up to {} for a network that reads from the right.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation>&lt;b&gt;{1} 个回答中有 {0} 个需要记忆&lt;/b&gt;：最多往回看 {2} 步；从右边读的网络则最多往前看 {3} 步。</translation>
    </message>
    <message>
        <source>Begin</source>
        <extracomment>gui.lab.pair_dialog, gui.window.learner_dialog</extracomment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Each letter of the source is answered by the letter below it.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation>源单词的每个字母，由它下面的字母来回答。</translation>
    </message>
    <message>
        <source>Own word pair</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation>自己的词对</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>gui.lab.pair_dialog, gui.window.import_dialog</extracomment>
        <translation>源单词</translation>
    </message>
    <message>
        <source>Target</source>
        <extracomment>gui.lab.pair_dialog, gui.window.import_dialog</extracomment>
        <translation>目标</translation>
    </message>
    <message>
        <source>looks back</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation>往回看</translation>
    </message>
    <message>
        <source>source</source>
        <extracomment>gui.lab.pair_dialog, gui.window.import_dialog</extracomment>
        <translation>源单词</translation>
    </message>
    <message>
        <source> of {}</source>
        <extracomment>gui.lab.panels.architecture, gui.lab.panels.equations</extracomment>
        <translation>，共 {}</translation>
    </message>
    <message>
        <source>A shape is asked for: answer first</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>问的是形状：请先回答</translation>
    </message>
    <message>
        <source>All sequences of the batch are read at once</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>批次的所有序列同时读入</translation>
    </message>
    <message>
        <source>An RNNCell returns one state at a time: there is no out, and no h_n</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>RNNCell 每次只返回一个状态：没有 out，也没有 h_n</translation>
    </message>
    <message>
        <source>Fold</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Fold the network into its loop</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>把网络折叠成循环</translation>
    </message>
    <message>
        <source>Frame out, the top layer at every step, and h_n, each lane&apos;s last state</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>框出 out（最上层的每一步）和 h_n（每个通道的最后状态）</translation>
    </message>
    <message>
        <source>Frame what the network returns</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>框出网络返回的内容</translation>
    </message>
    <message>
        <source>Network unrolled in time</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>沿时间展开的网络</translation>
    </message>
    <message>
        <source>Sequence of the batch</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>批次中的序列</translation>
    </message>
    <message>
        <source>Shapes</source>
        <extracomment>gui.explain.explain, gui.lab.panels.architecture</extracomment>
        <translation>形状</translation>
    </message>
    <message>
        <source>Show the loop that the network really is, or unroll it</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>显示网络本来的循环，或把它展开</translation>
    </message>
    <message>
        <source>THE NETWORK, FOLDED</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>网络，已折叠</translation>
    </message>
    <message>
        <source>Tensor shapes on every arrow</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>每个箭头上的张量形状</translation>
    </message>
    <message>
        <source>UNROLLED IN TIME</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>沿时间展开</translation>
    </message>
    <message>
        <source>Unroll</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>展开</translation>
    </message>
    <message>
        <source>out, h_n</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>out, h_n</translation>
    </message>
    <message>
        <source>sequence </source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>序列 </translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>gui.export_dialog.dialog, gui.lab.panels.code</extracomment>
        <translation>复制</translation>
    </message>
    <message>
        <source>the lesson as a page, with figures, questions and answers</source>
        <extracomment>core.exporting.sketch</extracomment>
        <translation>这一课印成的网页，有图、问题和答案</translation>
    </message>
    <message>
        <source>Here it is in line {}.</source>
        <extracomment>gui.figures.code.loop_code</extracomment>
        <translation>现在在第 {} 行。</translation>
    </message>
    <message>
        <source>Copy this equation as LaTeX</source>
        <extracomment>gui.figures.equations.formula_line, gui.figures.equations.page</extracomment>
        <translation>将此方程复制为 LaTeX</translation>
    </message>
    <message>
        <source>Copy all equations as LaTeX</source>
        <extracomment>gui.figures.equations.page</extracomment>
        <translation>将全部方程复制为 LaTeX</translation>
    </message>
    <message>
        <source>{share} after {updates} updates</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation>{updates} 次更新之后 {share}</translation>
    </message>
    <message>
        <source>{share} untrained</source>
        <extracomment>gui.figures.tasks.gradient_picture</extracomment>
        <translation>未训练时 {share}</translation>
    </message>
    <message>
        <source>It goes on from weights, which are saved in a file beside it.</source>
        <extracomment>gui.lab.panels.code</extracomment>
        <translation>它从已有的权重继续，权重保存在它旁边的文件里。</translation>
    </message>
    <message>
        <source>Save program…</source>
        <extracomment>gui.lab.panels.code</extracomment>
        <translation>保存程序…</translation>
    </message>
    <message>
        <source>Save the program</source>
        <extracomment>gui.lab.panels.code, gui.program.program_file</extracomment>
        <translation>保存程序</translation>
    </message>
    <message>
        <source>The program of this run</source>
        <extracomment>gui.lab.panels.code</extracomment>
        <translation>这次运行的程序</translation>
    </message>
    <message>
        <source>Decoded words by epoch</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>各轮的解码单词</translation>
    </message>
    <message>
        <source>Press Run or Step: each epoch&apos;s word appears here.</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>请按“运行”或“单步”：每一轮的单词会出现在这里。</translation>
    </message>
    <message>
        <source>What the network answers after each epoch: green is right, the stronger the surer; choose a row to go there.</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>网络在每轮之后的回答：绿色是对的，颜色越深越有把握；选一行就跳到那里。</translation>
    </message>
    <message>
        <source>epoch 7: 4 of 5 right; wrong at t = 3</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>第 7 轮：5 个中 4 个正确；错在 t = 3</translation>
    </message>
    <message>
        <source>epoch {}: all {} letters right</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>第 {} 轮：全部 {} 个字母正确</translation>
    </message>
    <message>
        <source>epoch {}: {} of {} letters right</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>第 {0} 轮：{2} 个字母中 {1} 个正确</translation>
    </message>
    <message>
        <source>epoch {}: {} of {} right; wrong at t = {}</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>第 {0} 轮：{2} 个中 {1} 个正确；错在 t = {3}</translation>
    </message>
    <message>
        <source>target &lt;b&gt;{}&lt;/b&gt;</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>目标 &lt;b&gt;{}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>{} of {} right</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>{1} 个中 {0} 个正确</translation>
    </message>
    <message>
        <source>{} of {} right; wrong at t = {}</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>{1} 个中 {0} 个正确；错在 t = {2}</translation>
    </message>
    <message>
        <source>At one moment {} letters span {} dimensions at most; the directions are those of all sampled epochs together.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>在同一时刻，{} 个字母最多张成 {} 维；这里的方向取自所有采样轮次的总体。</translation>
    </message>
    <message>
        <source>Each letter&apos;s numbers as they are: {}.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>每个字母的数，原样显示：{}。</translation>
    </message>
    <message>
        <source>Letters in the plane</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>平面上的字母</translation>
    </message>
    <message>
        <source>Nearest to “{}” is “{}”, {} away in all {} numbers.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>离“{}”最近的是“{}”，距离 {}，按全部 {} 个数计算。</translation>
    </message>
    <message>
        <source>The letters&apos; vectors are no longer finite numbers.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>字母的向量不再是有限数。</translation>
    </message>
    <message>
        <source>The vectors come in a moment.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>向量马上就来。</translation>
    </message>
    <message>
        <source>These 2 directions hold {} of the variance</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>这 2 个方向包含 {} 的方差</translation>
    </message>
    <message>
        <source>This lesson reads random numbers; there are no letters to embed.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>本课读入的是随机数；没有字母可以嵌入。</translation>
    </message>
    <message>
        <source>the random start</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>随机的起点</translation>
    </message>
    <message>
        <source>the start</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>起点</translation>
    </message>
    <message>
        <source>training moved the letters further than {}</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>训练使字母移动的距离超过{}</translation>
    </message>
    <message>
        <source>, unit {}</source>
        <extracomment>gui.lab.panels.equations</extracomment>
        <translation>，神经元 {}</translation>
    </message>
    <message>
        <source>Equations of an epoch</source>
        <extracomment>gui.lab.panels.equations</extracomment>
        <translation>一轮的方程</translation>
    </message>
    <message>
        <source>Step on: each line is computed in its turn.</source>
        <extracomment>gui.lab.panels.equations</extracomment>
        <translation>继续单步：每一行依次算出。</translation>
    </message>
    <message>
        <source>the opened cell</source>
        <extracomment>gui.lab.panels.equations</extracomment>
        <translation>打开的单元</translation>
    </message>
    <message>
        <source>Reset</source>
        <extracomment>gui.lab.panels.explain, gui.lab.panels.settings, gui.window.learner_menu</extracomment>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset to lecture values</source>
        <extracomment>gui.lab.panels.explain, gui.lab.panels.settings</extracomment>
        <translation>恢复讲义的值</translation>
    </message>
    <message>
        <source>The lesson</source>
        <extracomment>gui.lab.panels.explain, gui.learn.reading_text</extracomment>
        <translation>课文</translation>
    </message>
    <message>
        <source>The step under the playhead</source>
        <extracomment>gui.lab.panels.explain</extracomment>
        <translation>播放头所在的步</translation>
    </message>
    <message>
        <source>Nothing is computed yet: press Step or Run.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>还没有算出任何东西：请按“单步”或“运行”。</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>还没有内容。</translation>
    </message>
    <message>
        <source>One unit as a belt through time, or all units as maps</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>把一个神经元画成穿过时间的传送带，或把所有神经元画成色图</translation>
    </message>
    <message>
        <source>Show all units as maps</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>把所有神经元显示成色图</translation>
    </message>
    <message>
        <source>The hidden unit that is shown, 0 to {}: its arrows, ↑ ↓, or “all units”</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>显示的隐藏神经元，0 到 {}：用它的箭头、↑ ↓，或“所有神经元”</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>gui.lab.panels.gates, gui.widgets.sampling_boxes</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>all units</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>所有神经元</translation>
    </message>
    <message>
        <source>h mixes n (|n| at most 1) and the h before; h₀ is random.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>h 混合 n（|n| 最多为 1）和之前的 h；h₀ 是随机的。</translation>
    </message>
    <message>
        <source>one</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>一个</translation>
    </message>
    <message>
        <source>one unit</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>一个神经元</translation>
    </message>
    <message>
        <source>unit </source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>神经元 </translation>
    </message>
    <message>
        <source>|h| is at most 1, a mixture of n and the h before.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>|h| 最多为 1，由 n 和之前的 h 混合而成。</translation>
    </message>
    <message>
        <source>|h| is at most 1, |c| can grow by 1 a step.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>|h| 最多为 1，|c| 每步可增长 1。</translation>
    </message>
    <message>
        <source>An epoch a row: |∂L/∂{}|</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>每行一轮：|∂L/∂{}|</translation>
    </message>
    <message>
        <source>Gradients come after the loss: step on, or run.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>梯度在损失之后才有：继续单步，或运行。</translation>
    </message>
    <message>
        <source>Hidden or cell state</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>隐藏状态或细胞状态</translation>
    </message>
    <message>
        <source>Row: an epoch; violet: how strongly the loss depends on {} at this letter.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>每行一轮；紫色：在这个字母处，损失对 {} 的依赖有多强。</translation>
    </message>
    <message>
        <source>Row: whose loss</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>行：谁的损失</translation>
    </message>
    <message>
        <source>Row: whose loss. Column: the state that it reaches back to.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>行：谁的损失。列：它往回传到的状态。</translation>
    </message>
    <message>
        <source>The total derivative: all paths from a state to the loss are counted. retain_grad() on nn.RNN&apos;s out would show the direct one alone.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>全导数：从一个状态到损失的所有通路都计算在内。对 nn.RNN 的 out 用 retain_grad() 只会显示直接的那条。</translation>
    </message>
    <message>
        <source>This demo has no loss, and so no gradients.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>演示课没有损失，所以没有梯度。</translation>
    </message>
    <message>
        <source>View of the gradients</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>梯度的视图</translation>
    </message>
    <message>
        <source>lines</source>
        <extracomment>gui.lab.panels.gradients, gui.lab.panels.hidden_state</extracomment>
        <translation>曲线</translation>
    </message>
    <message>
        <source>over training</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>训练过程</translation>
    </message>
    <message>
        <source>reach</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>到达范围</translation>
    </message>
    <message>
        <source>through time</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>穿过时间</translation>
    </message>
    <message>
        <source>Hidden state as lines</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation>隐藏状态画成曲线</translation>
    </message>
    <message>
        <source>Hidden state by unit and time step</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation>隐藏状态，按神经元和时间步</translation>
    </message>
    <message>
        <source>Lines over time instead of coloured cells</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation>用随时间变化的曲线代替彩色格子</translation>
    </message>
    <message>
        <source>Quantity</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation>显示的量</translation>
    </message>
    <message>
        <source>What the network keeps in mind: each row is a unit, each column a letter read.</source>
        <extracomment>gui.lab.panels.hidden_state</extracomment>
        <translation>网络记在心里的内容：每行一个神经元，每列一个读入的字母。</translation>
    </message>
    <message>
        <source>after {} of {} letters</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>读完 {1} 个字母中的 {0} 个</translation>
    </message>
    <message>
        <source>after {} of {} steps</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>走完 {1} 步中的 {0} 步</translation>
    </message>
    <message>
        <source>empty: step, or run</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>空：请单步或运行</translation>
    </message>
    <message>
        <source>epoch {}, after {} of {} letters</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>第 {0} 轮，读完 {2} 个字母中的 {1} 个</translation>
    </message>
    <message>
        <source>epoch {}, framed: {}, the opened cell</source>
        <extracomment>gui.figures.hidden_state.wording, gui.lab.panels.hidden_state</extracomment>
        <translation>第 {} 轮，框出：{}，打开的单元</translation>
    </message>
    <message>
        <source>framed: {}</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>框出：{}</translation>
    </message>
    <message>
        <source>nothing read yet</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>还没有读入</translation>
    </message>
    <message>
        <source>value</source>
        <extracomment>gui.lab.panels.hidden_state, gui.lab.panels.weights</extracomment>
        <translation>值</translation>
    </message>
    <message>
        <source>Lessons</source>
        <extracomment>gui.lab.panels.lessons, gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>课程</translation>
    </message>
    <message>
        <source>From {} to {}.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>从 {} 到 {}。</translation>
    </message>
    <message>
        <source>Grey: earlier runs, sum ↔ mean converted.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>灰色：之前的运行，求和与平均已换算。</translation>
    </message>
    <message>
        <source>Grey: earlier runs.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>灰色：之前的运行。</translation>
    </message>
    <message>
        <source>It goes on from here as the network learns.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>网络学习时，曲线从这里继续。</translation>
    </message>
    <message>
        <source>Loss by epoch</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation>各轮的损失</translation>
    </message>
    <message>
        <source>Press Run or Step.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>请按“运行”或“单步”。</translation>
    </message>
    <message>
        <source>diverged at epoch {}: loss {}</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>在第 {} 轮发散：损失 {}</translation>
    </message>
    <message>
        <source>floor {}</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation>下限 {}</translation>
    </message>
    <message>
        <source>Bring back {}</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation>恢复 {}</translation>
    </message>
    <message>
        <source>nothing is drawn yet</source>
        <extracomment>gui.learn.curve_field</extracomment>
        <translation>还没有画</translation>
    </message>
    <message>
        <source>This run goes on from weights; here its program begins with the seed.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>这次运行从已有的权重继续；这里的程序从种子开始。</translation>
    </message>
    <message>
        <source>{} runs</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{} 次运行</translation>
    </message>
    <message>
        <source>Half below {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>半数低于 {}</translation>
    </message>
    <message>
        <source>none solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>都没有解出</translation>
    </message>
    <message>
        <source>Explain this letter</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>解释这个字母</translation>
    </message>
    <message>
        <source>The lesson that this run belongs to: what it is about.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>这个运行所属的课：讲的是什么。</translation>
    </message>
    <message>
        <source>{before}, {item}</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>{before}、{item}</translation>
    </message>
    <message>
        <source>candidate: what might be written</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>候选值：可能写入的内容</translation>
    </message>
    <message>
        <source>candidate: what the state might become</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>候选值：状态可能变成的样子</translation>
    </message>
    <message>
        <source>cell state: what is kept and what is written</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>细胞状态：保留的加上写入的</translation>
    </message>
    <message>
        <source>forget</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>遗忘</translation>
    </message>
    <message>
        <source>forget gate: how much of the old cell state is kept</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>遗忘门：旧的细胞状态保留多少</translation>
    </message>
    <message>
        <source>hidden state: what of the cell state is shown</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>隐藏状态：细胞状态中显示出来的部分</translation>
    </message>
    <message>
        <source>input gate: how much of the candidate is written</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>输入门：候选值写入多少</translation>
    </message>
    <message>
        <source>output</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>输出</translation>
    </message>
    <message>
        <source>output gate: how much of the cell state is shown</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>输出门：细胞状态显示多少</translation>
    </message>
    <message>
        <source>reset</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>重置</translation>
    </message>
    <message>
        <source>reset gate: how much of the old state the candidate sees</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>重置门：候选值能看到多少旧状态</translation>
    </message>
    <message>
        <source>update gate: how much of the old state stays</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>更新门：旧状态留下多少</translation>
    </message>
    <message>
        <source>Open “{}”</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>打开“{}”</translation>
    </message>
    <message>
        <source>What it answers; each letter is explained</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>它的回答；每个字母都有解释</translation>
    </message>
    <message>
        <source>How the answer came about</source>
        <extracomment>gui.try_it.reasons</extracomment>
        <translation>这个回答是怎样得出的</translation>
    </message>
    <message>
        <source>Letter whose score and probability are told</source>
        <extracomment>gui.try_it.reasons</extracomment>
        <translation>要说明其得分和概率的字母</translation>
    </message>
    <message>
        <source>Why this letter?</source>
        <extracomment>gui.try_it.reasons</extracomment>
        <translation>为什么是这个字母？</translation>
    </message>
    <message>
        <source>what it answers</source>
        <extracomment>gui.try_it.reasons</extracomment>
        <translation>它的回答</translation>
    </message>
    <message>
        <source>Copy as torch code</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation>复制为 torch 代码</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <extracomment>gui.widgets.file_dialog</extracomment>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Look in:</source>
        <extracomment>gui.widgets.file_dialog</extracomment>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>{} already exist. Replace them?</source>
        <extracomment>gui.widgets.save_dialog</extracomment>
        <translation>{} 已经存在。替换它们吗？</translation>
    </message>
    <message>
        <source>Import weights</source>
        <extracomment>core.session.undo_names, gui.window.dialogs, gui.window.import_dialog</extracomment>
        <translation>导入权重</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>gui.window.dialogs, gui.window.set_ups</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Weights {}</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>权重 {}</translation>
    </message>
    <message>
        <source>in the picture: open the cell, or close it; on Learn, step done: go on</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>在图中：打开单元，或关闭它；在“学习”页，一步完成之后：继续</translation>
    </message>
    <message>
        <source>in the runs: rename / delete</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>在运行列表里：重命名 / 删除</translation>
    </message>
    <message>
        <source>Compare, Program: run; Seeds, Tasks, Text: train; Try it: write</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>在“比较”“程序”页：运行；在“种子”“任务”“文本”页：训练；在“试一试”页：续写</translation>
    </message>
    <message>
        <source>on Learn: to the question, or the way on; Esc: back to the figure</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>在“学习”页：到问题处，或到“下一步”按钮；Esc：回到图</translation>
    </message>
    <message>
        <source>save a checkpoint of the run in front</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>把当前的运行保存为检查点</translation>
    </message>
    <message>
        <source>save the session / under another name</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>保存会话 / 另存为</translation>
    </message>
    <message>
        <source>the menu of what has the keyboard, as a right click opens it</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>键盘焦点所在之处的菜单，同右键单击</translation>
    </message>
    <message>
        <source>undo / redo what was done to runs</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>撤销 / 重做对运行所做的事</translation>
    </message>
    <message>
        <source>write a note on this moment / all notes of the run</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>为此刻写笔记 / 这次运行的所有笔记</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <extracomment>gui.window.edit_menu</extracomment>
        <translation>历史(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>gui.window.edit_menu</extracomment>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: {}</source>
        <extracomment>gui.window.edit_menu</extracomment>
        <translation>重做(&amp;R)：{}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>gui.window.edit_menu</extracomment>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: {}</source>
        <extracomment>gui.window.edit_menu</extracomment>
        <translation>撤销(&amp;U)：{}</translation>
    </message>
    <message>
        <source>As it was at first</source>
        <extracomment>gui.window.history_dialog</extracomment>
        <translation>最初的样子</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>gui.window.history_dialog</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <source>Steps that were done</source>
        <extracomment>gui.window.history_dialog</extracomment>
        <translation>做过的步骤</translation>
    </message>
    <message>
        <source>This is where you are.</source>
        <extracomment>gui.window.history_dialog</extracomment>
        <translation>你就在这里。</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Not used; what it did is missing here:</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>没有用到，因此这里缺少它的作用：</translation>
    </message>
    <message>
        <source>Tensors that are not used</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>没有用到的张量</translation>
    </message>
    <message>
        <source>Vocabulary: the letters in the order of their numbers</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>词表：按编号顺序的字母</translation>
    </message>
    <message>
        <source>Which letters these are is not in the file: the {} in the field stand for them, in the order of their numbers.</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>文件里没说是哪些字母：框里的 {} 个字母按编号的顺序代替它们。</translation>
    </message>
    <message>
        <source>vocabulary</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>词表</translation>
    </message>
    <message>
        <source>{} holds: {}.</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>{} 里有：{}。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>新建会话(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>保存会话(&amp;S)</translation>
    </message>
    <message>
        <source>Copy set-&amp;up</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>复制设置方案(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>gui.window.menus</extracomment>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Earl&amp;ier sessions</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>以前的会话(&amp;I)</translation>
    </message>
    <message>
        <source>I&amp;mport weights…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>导入权重(&amp;M)…</translation>
    </message>
    <message>
        <source>Open set-up…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>打开设置方案(&amp;V)…</translation>
    </message>
    <message>
        <source>Save a cop&amp;y of the session…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>保存会话的副本(&amp;Y)…</translation>
    </message>
    <message>
        <source>Save chec&amp;kpoint…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>保存检查点(&amp;K)…</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>会话另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>The run in front, as a file (Ctrl+Alt+S)</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>把当前的运行存成文件 (Ctrl+Alt+S)</translation>
    </message>
    <message>
        <source>Saved the session in {}.</source>
        <extracomment>gui.window.news</extracomment>
        <translation>会话已保存到 {}。</translation>
    </message>
    <message>
        <source>&amp;Note on this moment…</source>
        <extracomment>gui.window.notes_menu</extracomment>
        <translation>为此刻写笔记(&amp;N)…</translation>
    </message>
    <message>
        <source>Save a copy of the session</source>
        <extracomment>gui.window.sessions</extracomment>
        <translation>保存会话的副本</translation>
    </message>
    <message>
        <source>Save the session</source>
        <extracomment>gui.window.sessions</extracomment>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Session</source>
        <extracomment>gui.window.sessions</extracomment>
        <translation>会话</translation>
    </message>
    <message>
        <source>A set-up&apos;s link</source>
        <extracomment>gui.window.set_ups</extracomment>
        <translation>设置方案的链接</translation>
    </message>
    <message>
        <source>Films</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>影片</translation>
    </message>
    <message>
        <source>Handout</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>学案</translation>
    </message>
    <message>
        <source>Hidden states</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>Notebook</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>笔记本</translation>
    </message>
    <message>
        <source>Others</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Pictures</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>图片</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>报告</translation>
    </message>
    <message>
        <source>Tables</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>表格</translation>
    </message>
    <message>
        <source>What else is in the file, and why it has no place in this network.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>文件里还有什么，以及它为什么不属于这个网络。</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <extracomment>gui.wording.numbers</extracomment>
        <translation>{}&#xa0;小时 {}&#xa0;分钟</translation>
    </message>
    <message>
        <source>{} min</source>
        <extracomment>gui.wording.numbers</extracomment>
        <translation>{}&#xa0;分钟</translation>
    </message>
    <message>
        <source>{} s</source>
        <extracomment>gui.wording.numbers</extracomment>
        <translation>{}&#xa0;秒</translation>
    </message>
    <message>
        <source>Cell, opened</source>
        <extracomment>gui.wording.pictures</extracomment>
        <translation>单元（展开）</translation>
    </message>
    <message>
        <source>Network</source>
        <extracomment>gui.wording.pictures</extracomment>
        <translation>网络</translation>
    </message>
    <message>
        <source>{}, step {}</source>
        <extracomment>gui.wording.pictures</extracomment>
        <translation>{}，第 {} 步</translation>
    </message>
    <message>
        <source>({part})</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>（{part}）</translation>
    </message>
    <message>
        <source>{before} ({part})</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>{before}（{part}）</translation>
    </message>
    <message>
        <source>1 note</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>1 条笔记</translation>
    </message>
    <message>
        <source>loss, nats: sum of {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>损失，nat：{} 之和</translation>
    </message>
    <message>
        <source>{} losses are not finite and not drawn</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>有 {} 个损失不是有限数，没有画出</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>gui.lab.panels.runs, gui.tasks.series_list, gui.text.plot_card, gui.window.learner_menu</extracomment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Name (empty: its lesson&apos;s):</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation>名称（留空则用课的名称）：</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation>重命名这次运行</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Runs and their forks</source>
        <extracomment>gui.lab.panels.runs</extracomment>
        <translation>运行及其分支</translation>
    </message>
    <message>
        <source>A demo: its inputs are random numbers, and nothing is trained.</source>
        <extracomment>gui.lab.panels.settings</extracomment>
        <translation>演示课：输入是随机数，什么也不训练。</translation>
    </message>
    <message>
        <source>More settings</source>
        <extracomment>gui.lab.panels.settings, gui.tasks.form, gui.text.form</extracomment>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>{} parameters</source>
        <extracomment>gui.lab.panels.settings, gui.text.controls</extracomment>
        <translation>{} 个参数</translation>
    </message>
    <message>
        <source>Epoch 8: the weight furthest from 0 is +2.3100, in lstm.weight_hh_l0.</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>第 8 轮：离 0 最远的权重是 +2.3100，在 lstm.weight_hh_l0 中。</translation>
    </message>
    <message>
        <source>Parameters as heat maps</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>参数画成热图</translation>
    </message>
    <message>
        <source>What is shown of each parameter</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>显示每个参数的什么</translation>
    </message>
    <message>
        <source>all three</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>三者都显示</translation>
    </message>
    <message>
        <source>double-click to set it by hand</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>双击可手动设置</translation>
    </message>
    <message>
        <source>gradients</source>
        <extracomment>gui.lab.panels.weights, gui.wording.place</extracomment>
        <translation>梯度</translation>
    </message>
    <message>
        <source>last update</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>最近一次更新</translation>
    </message>
    <message>
        <source>later</source>
        <extracomment>gui.figures.embedding.letter_plane, gui.lab.panels.loss, gui.lab.panels.weights</extracomment>
        <translation>稍后</translation>
    </message>
    <message>
        <source>none in a demo</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>演示课没有</translation>
    </message>
    <message>
        <source>none made</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>没有做过</translation>
    </message>
    <message>
        <source>pause to see it</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>暂停即可看到</translation>
    </message>
    <message>
        <source>values</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>值</translation>
    </message>
    <message>
        <source>Go to the newest epoch</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation>跳到最新的一轮</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation>下一轮</translation>
    </message>
    <message>
        <source>Previous epoch</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation>上一轮</translation>
    </message>
    <message>
        <source>Rewind</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation>倒回</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation>单步</translation>
    </message>
    <message>
        <source>Step back</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation>后退</translation>
    </message>
    <message>
        <source>This is for Learn and the Lab.</source>
        <extracomment>gui.lab.transport.actions</extracomment>
        <translation>这只用于“学习”和“实验室”。</translation>
    </message>
    <message>
        <source>Drag to any epoch that was trained</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>拖到任何训练过的轮次</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>速度</translation>
    </message>
    <message>
        <source>Step size</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>步长</translation>
    </message>
    <message>
        <source>Timeline of epochs</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>轮次的时间线</translation>
    </message>
    <message>
        <source>What one Step does, and what Run does at the set speed</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>“单步”一次走多远，“运行”按设定速度每次走多远</translation>
    </message>
    <message>
        <source>back</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>后退</translation>
    </message>
    <message>
        <source>fork</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>分支</translation>
    </message>
    <message>
        <source>operation</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>运算</translation>
    </message>
    <message>
        <source>rewind</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>倒回</translation>
    </message>
    <message>
        <source>speed</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>速度</translation>
    </message>
    <message>
        <source>step</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>单步</translation>
    </message>
    <message>
        <source>step by</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>步长</translation>
    </message>
    <message>
        <source>time step</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>时间步</translation>
    </message>
    <message>
        <source>Difference between the numbers shown and those trained with</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>显示的数与训练所用的数之差</translation>
    </message>
    <message>
        <source>PyTorch is loading; you can press Run already.</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>PyTorch 正在加载；现在就可以按“运行”。</translation>
    </message>
    <message>
        <source>diverged at epoch {} (loss {}): lower the learning rate, or step back</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>在第 {} 轮发散（损失 {}）：请降低学习率，或退回一步</translation>
    </message>
    <message>
        <source>running: {}</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>正在运行：{}</translation>
    </message>
    <message>
        <source>shown = trained, bit for bit</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>显示 = 训练，逐比特相同</translation>
    </message>
    <message>
        <source>shown − trained: at most {}</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>显示 − 训练：最多 {}</translation>
    </message>
    <message>
        <source>training {}, showing {} — End shows the newest again</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>训练到 {}，显示 {}；按 End 回到最新</translation>
    </message>
    <message>
        <source>⚠ shown and trained numbers differ by {} ({}), more than rounding explains</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>⚠ 显示与训练的数相差 {}（{}），超出舍入所能解释</translation>
    </message>
    <message>
        <source>Lessons of the course</source>
        <extracomment>gui.learn.contents</extracomment>
        <translation>课程中的课</translation>
    </message>
    <message>
        <source>a lesson of your own</source>
        <extracomment>gui.learn.contents</extracomment>
        <translation>你自己的课</translation>
    </message>
    <message>
        <source>after {}</source>
        <extracomment>gui.learn.contents</extracomment>
        <translation>先学 {}</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>gui.learn.contents</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draw the loss, epoch by epoch</source>
        <extracomment>gui.learn.curve_field</extracomment>
        <translation>逐轮画出损失</translation>
    </message>
    <message>
        <source>epoch {}: {}</source>
        <extracomment>gui.learn.curve_field</extracomment>
        <translation>第 {} 轮：{}</translation>
    </message>
    <message>
        <source>Figure of this step</source>
        <extracomment>gui.learn.figure</extracomment>
        <translation>这一步的图</translation>
    </message>
    <message>
        <source>Answer the question first.</source>
        <extracomment>gui.learn.guide</extracomment>
        <translation>请先回答问题。</translation>
    </message>
    <message>
        <source>Another one</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>换一个</translation>
    </message>
    <message>
        <source>Answer {}</source>
        <extracomment>gui.learn.answer_choices</extracomment>
        <translation>回答 {}</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>检查</translation>
    </message>
    <message>
        <source>Check this answer</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>检查这个回答</translation>
    </message>
    <message>
        <source>Commit</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>确定</translation>
    </message>
    <message>
        <source>Commit to this answer</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>确定这个回答</translation>
    </message>
    <message>
        <source>How it comes about, step by step in your own run</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>它是怎样得出的，在你自己的运行里一步一步展示</translation>
    </message>
    <message>
        <source>Now it is trained …</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>现在开始训练……</translation>
    </message>
    <message>
        <source>Question</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>问题</translation>
    </message>
    <message>
        <source>Right.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>正确。</translation>
    </message>
    <message>
        <source>Show me</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>演示给我看</translation>
    </message>
    <message>
        <source>Wrong.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>不对。</translation>
    </message>
    <message>
        <source>You said {}, and so it is: {}.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>你的回答是 {}，正是如此：{}。</translation>
    </message>
    <message>
        <source>You said {}. It is {}.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>你的回答是 {}，结果是 {}。</translation>
    </message>
    <message>
        <source>You said {}. Now it goes there …</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>你的回答是 {}。现在走到那里去……</translation>
    </message>
    <message>
        <source>You said {}. Now it is trained …</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>你的回答是 {}。现在开始训练……</translation>
    </message>
    <message>
        <source>You said {}. Now train it.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>你的回答是 {}。现在训练它。</translation>
    </message>
    <message>
        <source>Your answer</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>你的回答</translation>
    </message>
    <message>
        <source>“{}” is right.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>“{}”，对了。</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Done: {}</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>已完成：{}</translation>
    </message>
    <message>
        <source>Lesson {} of {} · {}</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>第 {} 课，共 {} 课 · {}</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>下一课</translation>
    </message>
    <message>
        <source>Next step</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Open in Lab</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>在实验室打开</translation>
    </message>
    <message>
        <source>Previous step</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>回到这一步</translation>
    </message>
    <message>
        <source>The same run at the same moment, with every view of it</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>同一运行的同一时刻，带全部视图</translation>
    </message>
    <message>
        <source>To do: {}</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>要做：{}</translation>
    </message>
    <message>
        <source>Your lesson {} of {} · {}</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>你的第 {} 课，共 {} 课 · {}</translation>
    </message>
    <message>
        <source>step {} of {}</source>
        <extracomment>gui.learn.step_dots</extracomment>
        <translation>第 {} 步，共 {} 步</translation>
    </message>
    <message>
        <source>The step</source>
        <extracomment>gui.learn.step_room</extracomment>
        <translation>这一步</translation>
    </message>
    <message>
        <source>A bug: {}</source>
        <extracomment>gui.program.page</extracomment>
        <translation>找错：{}</translation>
    </message>
    <message>
        <source>As it was</source>
        <extracomment>gui.program.page</extracomment>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Run it</source>
        <extracomment>gui.program.page</extracomment>
        <translation>运行它</translation>
    </message>
    <message>
        <source>Show the line</source>
        <extracomment>gui.program.page</extracomment>
        <translation>显示那一行</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>停止</translation>
    </message>
    <message>
        <source>The program of this run, as it is</source>
        <extracomment>gui.program.page</extracomment>
        <translation>这次运行的程序，原样</translation>
    </message>
    <message>
        <source>Which line is it?</source>
        <extracomment>gui.program.page</extracomment>
        <translation>是哪一行？</translation>
    </message>
    <message>
        <source>Loss by epoch: your program, and as it should be</source>
        <extracomment>gui.program.results</extracomment>
        <translation>各轮的损失：你的程序，以及应有的样子</translation>
    </message>
    <message>
        <source>as it should be</source>
        <extracomment>gui.program.results</extracomment>
        <translation>应有的样子</translation>
    </message>
    <message>
        <source>your program</source>
        <extracomment>gui.program.results</extracomment>
        <translation>你的程序</translation>
    </message>
    <message>
        <source>After {epochs} epochs: {ours}; it should be {wanted}.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>{epochs} 轮之后：{ours}；应该是 {wanted}。</translation>
    </message>
    <message>
        <source>All {} lines are as they should be, digit for digit.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>全部 {} 行都符合应有的样子，逐位相同。</translation>
    </message>
    <message>
        <source>Change what you like and run it: it may compute and print, and nothing else.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>随意修改并运行它：它只能计算和打印，别的都不行。</translation>
    </message>
    <message>
        <source>Line {}. {}</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>第 {} 行。{}</translation>
    </message>
    <message>
        <source>Line {}: {}</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>第 {} 行：{}</translation>
    </message>
    <message>
        <source>Missing before line {}. {}</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>第 {} 行之前缺少一行。{}</translation>
    </message>
    <message>
        <source>One line is missing, where “...” stands. Write it, and run the program.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>缺了一行，就在“...”的位置。把它写出来，再运行程序。</translation>
    </message>
    <message>
        <source>One line of it is wrong or missing. Run it: what do you see?</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>其中有一行错了或缺了。运行它：你看到什么？</translation>
    </message>
    <message>
        <source>Solved.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>做对了。</translation>
    </message>
    <message>
        <source>You have changed it since it ran: run it again.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>运行之后你又改过：请再运行一次。</translation>
    </message>
    <message>
        <source>“{word}”, loss {loss}</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>“{word}”，损失 {loss}</translation>
    </message>
    <message>
        <source>No language model is trained yet.</source>
        <extracomment>gui.run_files</extracomment>
        <translation>还没有训练过语言模型。</translation>
    </message>
    <message>
        <source>Save a checkpoint holding {} updates</source>
        <extracomment>gui.run_files</extracomment>
        <translation>保存含 {} 次更新的检查点</translation>
    </message>
    <message>
        <source>Save as…</source>
        <extracomment>gui.run_files</extracomment>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>gui.program.page, gui.seeds.controls, gui.seeds.grid_controls, gui.text.controls</extracomment>
        <translation>取消</translation>
    </message>
    <message>
        <source>Epochs</source>
        <extracomment>gui.seeds.controls, gui.seeds.grid_controls, gui.wording.exports</extracomment>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Epochs done</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation>完成的轮次</translation>
    </message>
    <message>
        <source>First seed</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation>起始种子</translation>
    </message>
    <message>
        <source>How many seeds</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation>多少个种子</translation>
    </message>
    <message>
        <source>How the study was checked against single runs</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation>这项研究是怎样与单独的运行核对的</translation>
    </message>
    <message>
        <source>Train all seeds, or cancel</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation>训练所有种子，或取消</translation>
    </message>
    <message>
        <source>Train them all</source>
        <extracomment>gui.seeds.controls, gui.seeds.page</extracomment>
        <translation>全部训练</translation>
    </message>
    <message>
        <source>epochs</source>
        <extracomment>core.settings, gui.export.report, gui.seeds.controls, gui.seeds.grid_controls</extracomment>
        <translation>轮次</translation>
    </message>
    <message>
        <source>from seed</source>
        <extracomment>gui.seeds.controls</extracomment>
        <translation>起始种子</translation>
    </message>
    <message>
        <source>seeds</source>
        <extracomment>gui.seeds.controls, gui.tasks.form</extracomment>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Cell {}</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation>单元 {}</translation>
    </message>
    <message>
        <source>Hidden sizes, with commas</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation>隐藏层大小，用逗号分开</translation>
    </message>
    <message>
        <source>Learning rates, with commas</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation>学习率，用逗号分开</translation>
    </message>
    <message>
        <source>Share of the grid that is done</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation>网格已完成的比例</translation>
    </message>
    <message>
        <source>Train the grid</source>
        <extracomment>gui.seeds.grid_controls, gui.seeds.grid_view</extracomment>
        <translation>训练网格</translation>
    </message>
    <message>
        <source>Train the grid, or cancel</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation>训练网格，或取消</translation>
    </message>
    <message>
        <source>hidden sizes</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation>隐藏层大小</translation>
    </message>
    <message>
        <source>learning rates</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation>学习率</translation>
    </message>
    <message>
        <source>seeds each</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation>每格种子数</translation>
    </message>
    <message>
        <source>Epoch that is looked at</source>
        <extracomment>gui.seeds.grid_view, gui.seeds.page</extracomment>
        <translation>正在查看的轮次</translation>
    </message>
    <message>
        <source>No epoch can be looked at yet: train the grid first.</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation>还没有可看的轮次：请先训练网格。</translation>
    </message>
    <message>
        <source>What the grid trains</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation>网格训练什么</translation>
    </message>
    <message>
        <source>median loss per letter</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation>每字母损失的中位数</translation>
    </message>
    <message>
        <source>share solved</source>
        <extracomment>gui.seeds.grid_view, gui.seeds.grid_wording</extracomment>
        <translation>解出的比例</translation>
    </message>
    <message>
        <source>{} by learning rate and hidden size</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation>{}，按学习率和隐藏层大小</translation>
    </message>
    <message>
        <source>&lt;b&gt;Best at epoch {}&lt;/b&gt;: {}, {} solved.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>&lt;b&gt;第 {} 轮最好&lt;/b&gt;：{}，解出 {}。</translation>
    </message>
    <message>
        <source>&lt;b&gt;about {}&lt;/b&gt;, by what has run so far.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>&lt;b&gt;大约 {}&lt;/b&gt;，按目前运行的情况估计。</translation>
    </message>
    <message>
        <source>&lt;b&gt;{} to {}&lt;/b&gt;, measured as it runs.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>&lt;b&gt;{} 到 {}&lt;/b&gt;，运行时测量。</translation>
    </message>
    <message>
        <source>A click opens seed {}, {}.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>点击打开种子 {}，{}。</translation>
    </message>
    <message>
        <source>Linear head</source>
        <extracomment>gui.seeds.grid_wording, gui.seeds.wording</extracomment>
        <translation>Linear 输出层</translation>
    </message>
    <message>
        <source>Not so for {}.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{} 则不然。</translation>
    </message>
    <message>
        <source>bidirectional</source>
        <extracomment>core.settings, gui.seeds.grid_wording, gui.seeds.wording</extracomment>
        <translation>双向</translation>
    </message>
    <message>
        <source>embedding {}</source>
        <extracomment>gui.seeds.grid_wording, gui.seeds.wording</extracomment>
        <translation>嵌入 {}</translation>
    </message>
    <message>
        <source>median loss</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>损失中位数</translation>
    </message>
    <message>
        <source>median loss {} nats a letter</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>损失中位数每字母 {} nat</translation>
    </message>
    <message>
        <source>no head</source>
        <extracomment>gui.seeds.grid_wording, gui.seeds.wording</extracomment>
        <translation>没有输出层</translation>
    </message>
    <message>
        <source>the lowest loss</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>它的损失最低</translation>
    </message>
    <message>
        <source>which solved it</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>它解出了</translation>
    </message>
    <message>
        <source>{} combinations × {} seeds = {} runs of {} epochs: </source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{} 种组合 × {} 个种子 = {} 次运行，各 {} 轮：</translation>
    </message>
    <message>
        <source>{} layers</source>
        <extracomment>gui.seeds.grid_wording, gui.seeds.wording</extracomment>
        <translation>{} 层</translation>
    </message>
    <message>
        <source>{} of {} seeds solved it at epoch {} ({})</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{1} 个种子中有 {0} 个在第 {2} 轮解出（{3}）</translation>
    </message>
    <message>
        <source>{} runs in {}</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{} 次运行，用时 {}</translation>
    </message>
    <message>
        <source>{} · about {} left</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{} · 大约还需 {}</translation>
    </message>
    <message>
        <source>{}, all diverged.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{}，全部发散。</translation>
    </message>
    <message>
        <source>{}, lr {}, hidden size {}</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{}，学习率 {}，隐藏层大小 {}</translation>
    </message>
    <message>
        <source>{}: not trained yet.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{}：还没有训练。</translation>
    </message>
    <message>
        <source>{}: trained as far as epoch {}, not {}.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{}：训练到第 {} 轮，不到第 {} 轮。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Loss&lt;/b&gt;: median, band of 5 to 95 %, single runs</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>&lt;b&gt;损失&lt;/b&gt;：中位数、5 % 到 95 % 的色带、单次运行</translation>
    </message>
    <message>
        <source>&lt;b&gt;Solved&lt;/b&gt;: how many answer the whole word</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>&lt;b&gt;解出&lt;/b&gt;：有多少答对整个单词</translation>
    </message>
    <message>
        <source>&lt;b&gt;Spread&lt;/b&gt;: where the losses lie at one epoch</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>&lt;b&gt;分布&lt;/b&gt;：某一轮的损失落在哪里</translation>
    </message>
    <message>
        <source>&lt;b&gt;Strings&lt;/b&gt;: choose one to see a run</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>&lt;b&gt;回答&lt;/b&gt;：选一个，看看那样的运行</translation>
    </message>
    <message>
        <source>A study keeps no weights; click a curve, and save that seed&apos;s run.</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>研究不保存权重；请点击一条曲线，再保存那个种子的运行。</translation>
    </message>
    <message>
        <source>Grid</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>网格</translation>
    </message>
    <message>
        <source>Losses at this epoch</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>这一轮的损失</translation>
    </message>
    <message>
        <source>Losses of all runs</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>所有运行的损失</translation>
    </message>
    <message>
        <source>Many seeds</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>许多种子</translation>
    </message>
    <message>
        <source>Many seeds, or a grid</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>许多种子，或一个网格</translation>
    </message>
    <message>
        <source>No epoch can be looked at yet: train the seeds first.</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>还没有可看的轮次：请先训练种子。</translation>
    </message>
    <message>
        <source>Share of runs that are exact</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>全对的运行所占的比例</translation>
    </message>
    <message>
        <source>Strings at this epoch</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>这一轮的回答</translation>
    </message>
    <message>
        <source>What is trained, and how often</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>训练什么，训练多少次</translation>
    </message>
    <message>
        <source>all have diverged here</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>这里全部发散了</translation>
    </message>
    <message>
        <source>seed {}</source>
        <extracomment>gui.seeds.page, gui.tasks.wording, gui.wording.runs, gui.wording.settings</extracomment>
        <translation>种子 {}</translation>
    </message>
    <message>
        <source>: 1 run</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>：1 次运行</translation>
    </message>
    <message>
        <source>: {} runs</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>：{} 次运行</translation>
    </message>
    <message>
        <source>&lt;b&gt;No run is left&lt;/b&gt; at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>&lt;b&gt;第 {} 轮时，没有剩下的运行&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;The pictures are of another experiment&lt;/b&gt;: {} · {}.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>&lt;b&gt;这些图属于另一个实验&lt;/b&gt;：{} · {}。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The Lab&apos;s experiment, seed by seed&lt;/b&gt;</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>&lt;b&gt;实验室里的实验，逐个种子&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{} of {} runs are left&lt;/b&gt; at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>&lt;b&gt;第 {2} 轮时，{1} 次运行还剩 {0} 次&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{} of {} seeds ({})&lt;/b&gt; answer exactly at epoch {}.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>第 {3} 轮时，&lt;b&gt;{1} 个种子中有 {0} 个（{2}）&lt;/b&gt;全部答对。</translation>
    </message>
    <message>
        <source>&lt;b&gt;{} solved&lt;/b&gt; at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>&lt;b&gt;第 {1} 轮时，解出 {0}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>All of them have diverged.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>全部发散了。</translation>
    </message>
    <message>
        <source>All {} strings agree</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>全部 {} 个回答一致</translation>
    </message>
    <message>
        <source>Building the models…</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>正在构建模型……</translation>
    </message>
    <message>
        <source>Cancelled at epoch {} of {}; what was trained is kept.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>共 {1} 轮，在第 {0} 轮取消；已训练的都保留着。</translation>
    </message>
    <message>
        <source>Ended at epoch {} of {}: no run is left.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>共 {1} 轮，在第 {0} 轮结束：没有剩下的运行。</translation>
    </message>
    <message>
        <source>Models are stacked and trained at once; some are then trained singly, to compare.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>模型堆叠起来一起训练；之后有一些再单独训练，用来比较。</translation>
    </message>
    <message>
        <source>Stacked models, not compared with single runs yet.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>堆叠的模型，还没有与单独的运行比较。</translation>
    </message>
    <message>
        <source>The lecture&apos;s own run ended at {}: {} of these lie lower.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>讲义自己的运行最后停在 {}：这里有 {} 个比它低。</translation>
    </message>
    <message>
        <source>Trained again singly by torch&apos;s own modules: {} of {} seeds, {} epochs.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>用 torch 自己的模块单独再训练了 {1} 个种子中的 {0} 个，各 {2} 轮。</translation>
    </message>
    <message>
        <source>about {} left · {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>大约还需 {} · {}</translation>
    </message>
    <message>
        <source>as without memory</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>个如同没有记忆</translation>
    </message>
    <message>
        <source>clip {}</source>
        <extracomment>gui.wording.runs, gui.wording.series</extracomment>
        <translation>裁剪 {}</translation>
    </message>
    <message>
        <source>floor</source>
        <extracomment>gui.lab.panels.loss, gui.seeds.wording</extracomment>
        <translation>下限</translation>
    </message>
    <message>
        <source>hidden size {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>隐藏层大小 {}</translation>
    </message>
    <message>
        <source>lecture {}: {} lower</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>讲义 {}：{} 个更低</translation>
    </message>
    <message>
        <source>losses differ by at most {} a letter</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>每字母损失最多相差 {}</translation>
    </message>
    <message>
        <source>no memory</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>没有记忆</translation>
    </message>
    <message>
        <source>weight decay {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>权重衰减 {}</translation>
    </message>
    <message>
        <source>with one letter undecided</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>个有一个字母未定</translation>
    </message>
    <message>
        <source>with {} letters undecided</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>个有 {} 个字母未定</translation>
    </message>
    <message>
        <source>{} diverged; the others went on.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>{} 个发散；其他的继续。</translation>
    </message>
    <message>
        <source>{} model-epochs a second</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>每秒 {} 模型·轮</translation>
    </message>
    <message>
        <source>{} of {} strings agree ({}), the first differs at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>{1} 个回答中有 {0} 个一致（{2}），最早的不同出现在第 {3} 轮</translation>
    </message>
    <message>
        <source>{} undecided</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>{} 个未定</translation>
    </message>
    <message>
        <source>&lt;b&gt;Experiment&lt;/b&gt;</source>
        <extracomment>gui.tasks.controls, gui.text.controls</extracomment>
        <translation>&lt;b&gt;实验&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Changed from “{}”.</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation>由“{}”改动而来。</translation>
    </message>
    <message>
        <source>Everything below is yours.</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation>以下全是你自己的。</translation>
    </message>
    <message>
        <source>Experiment</source>
        <extracomment>gui.tasks.controls, gui.text.controls</extracomment>
        <translation>实验</translation>
    </message>
    <message>
        <source>Settings of your own</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation>你自己的设置</translation>
    </message>
    <message>
        <source>Train {} seed</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation>训练 {} 个种子</translation>
    </message>
    <message>
        <source>Train {} seeds</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation>训练 {} 个种子</translation>
    </message>
    <message>
        <source>Trains what the chosen series still lacks.</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation>训练所选系列还缺的部分。</translation>
    </message>
    <message>
        <source>Updates done</source>
        <extracomment>gui.tasks.controls, gui.text.controls</extracomment>
        <translation>完成的更新</translation>
    </message>
    <message>
        <source>Curves of all seeds over the updates</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>所有种子随更新变化的曲线</translation>
    </message>
    <message>
        <source>LSTM 16, forget bias 5, clip 1: 3 of 5 seeds solved, median accuracy 100 %, 2.4 s a run.</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>LSTM 16，遗忘偏置 5，裁剪 1：5 个种子中有 3 个解出，准确率中位数 100 %，每次运行 2.4 秒。</translation>
    </message>
    <message>
        <source>one line a seed</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>每个种子一条线</translation>
    </message>
    <message>
        <source>Run that is looked at</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>正在查看的运行</translation>
    </message>
    <message>
        <source>The run in front; a click on its line chooses it, too</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>突出显示的运行；点击它的线也可选中</translation>
    </message>
    <message>
        <source>What the plot shows</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>图上显示什么</translation>
    </message>
    <message>
        <source>in front:</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>突出显示：</translation>
    </message>
    <message>
        <source>score</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>得分</translation>
    </message>
    <message>
        <source>{} of {} seeds</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>{1} 个种子中的 {0} 个</translation>
    </message>
    <message>
        <source>0: none</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>0：没有</translation>
    </message>
    <message>
        <source>1: Wₕₕ keeps lengths. Above 1 it stretches gradients; tanh flattens them</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>1：Wₕₕ 保持长度。大于 1 时它放大梯度；tanh 又把它压平</translation>
    </message>
    <message>
        <source>A gradient with a larger norm is cut down to this</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>范数更大的梯度被裁剪到这个值</translation>
    </message>
    <message>
        <source>A second lane reads from the end</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>第二个通道从末尾读起</translation>
    </message>
    <message>
        <source>Adding problem</source>
        <extracomment>core.tasks.kinds</extracomment>
        <translation>加法问题</translation>
    </message>
    <message>
        <source>At each step: is the number of ones so far odd?</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>每一步：到目前为止，1 的个数是奇数吗？</translation>
    </message>
    <message>
        <source>Between layers, as torch has it</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>在层与层之间，与 torch 一样</translation>
    </message>
    <message>
        <source>Delayed echo</source>
        <extracomment>core.tasks.kinds</extracomment>
        <translation>延迟回声</translation>
    </message>
    <message>
        <source>Each reads another batch of sequences</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>每次读入另一批序列</translation>
    </message>
    <message>
        <source>How many different symbols there are, 2 to 16</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>有多少种不同的符号，2 到 16</translation>
    </message>
    <message>
        <source>How the learning rate changes, by torch&apos;s names</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>学习率怎样变化，用 torch 的名称</translation>
    </message>
    <message>
        <source>It acts between layers, and there is one.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>它作用在层与层之间，而这里只有一层。</translation>
    </message>
    <message>
        <source>It decides the first weights and all sequences</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>它决定最初的权重和所有序列</translation>
    </message>
    <message>
        <source>Marked recall</source>
        <extracomment>core.tasks.kinds</extracomment>
        <translation>标记回忆</translation>
    </message>
    <message>
        <source>Next random symbol</source>
        <extracomment>core.tasks.kinds</extracomment>
        <translation>下一个随机符号</translation>
    </message>
    <message>
        <source>Only StepLR and CosineAnnealingLR have a period.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>只有 StepLR 和 CosineAnnealingLR 有周期。</translation>
    </message>
    <message>
        <source>Only StepLR and ExponentialLR multiply by gamma.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>只有 StepLR 和 ExponentialLR 乘以 gamma。</translation>
    </message>
    <message>
        <source>Only an LSTM has a forget gate.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>只有 LSTM 有遗忘门。</translation>
    </message>
    <message>
        <source>Only an orthogonal Wₕₕ takes a gain.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>只有正交的 Wₕₕ 才用增益。</translation>
    </message>
    <message>
        <source>Only the delayed echo has a delay.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>只有延迟回声才有延迟。</translation>
    </message>
    <message>
        <source>Parity, at the end</source>
        <extracomment>core.tasks.kinds</extracomment>
        <translation>奇偶：最后问一次</translation>
    </message>
    <message>
        <source>Parity, every step</source>
        <extracomment>core.tasks.kinds</extracomment>
        <translation>奇偶：每一步都问</translation>
    </message>
    <message>
        <source>The nonlinearity of gated cells is tanh.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>带门的单元，非线性是 tanh。</translation>
    </message>
    <message>
        <source>This task has no symbols to choose.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>此任务没有可选的符号。</translation>
    </message>
    <message>
        <source>Two of T numbers between 0 and 1 are marked, one in each half; the last output is to be their sum. (Hochreiter &amp; Schmidhuber 1997 take numbers between −1 and 1, lengths from T to 1.1 T, both marks in the first half, and ask for 0.5 plus a quarter of the sum.)</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>T 个 0 到 1 之间的数中有两个带标记，前后两半各一个；最后的输出应是它们的和。（Hochreiter 与 Schmidhuber 1997 用的是 −1 到 1 之间的数，长度从 T 到 1.1 T，两个标记都在前半段，要的是 0.5 加上和的四分之一。）</translation>
    </message>
    <message>
        <source>Units of a layer, in each direction</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>每个方向上，一层的神经元个数</translation>
    </message>
    <message>
        <source>What the forget gate&apos;s biases add up to at first; 0: as torch draws them</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>遗忘门的两个偏置起初加起来是多少；0：torch 的默认初始化</translation>
    </message>
    <message>
        <source>batch</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>批次</translation>
    </message>
    <message>
        <source>clip norm</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>裁剪范数</translation>
    </message>
    <message>
        <source>default: torch&apos;s own draw; orthogonal: times gain</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>默认：torch 自己的初始化；正交：再乘以增益</translation>
    </message>
    <message>
        <source>delay</source>
        <extracomment>core.settings</extracomment>
        <translation>延迟</translation>
    </message>
    <message>
        <source>dropout</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>dropout</translation>
    </message>
    <message>
        <source>first seed</source>
        <extracomment>core.settings</extracomment>
        <translation>起始种子</translation>
    </message>
    <message>
        <source>forget bias</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>遗忘偏置</translation>
    </message>
    <message>
        <source>gain</source>
        <extracomment>core.settings</extracomment>
        <translation>增益</translation>
    </message>
    <message>
        <source>gamma</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>gamma</translation>
    </message>
    <message>
        <source>initial Wₕₕ</source>
        <extracomment>core.settings</extracomment>
        <translation>初始 Wₕₕ</translation>
    </message>
    <message>
        <source>layers</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>层数</translation>
    </message>
    <message>
        <source>nonlinearity</source>
        <extracomment>core.settings, gui.window.import_dialog</extracomment>
        <translation>非线性</translation>
    </message>
    <message>
        <source>optimiser</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>优化器</translation>
    </message>
    <message>
        <source>period</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>周期</translation>
    </message>
    <message>
        <source>scheduler</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>调度器</translation>
    </message>
    <message>
        <source>symbols</source>
        <extracomment>core.settings</extracomment>
        <translation>符号数</translation>
    </message>
    <message>
        <source>updates</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>更新次数</translation>
    </message>
    <message>
        <source>weight decay</source>
        <extracomment>core.settings, gui.text.form</extracomment>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Length of the sequences</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation>序列的长度</translation>
    </message>
    <message>
        <source>Length of the sequences, in time steps</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation>序列的长度，以时间步计</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>gui.tasks.form, gui.window.import_dialog</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <source>Time steps of a sequence: the further back, the harder to learn</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation>一个序列的时间步数：越往回，越难学</translation>
    </message>
    <message>
        <source>length T</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation>长度 T</translation>
    </message>
    <message>
        <source>task</source>
        <extracomment>core.settings, gui.tasks.form, gui.window.import_dialog</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <source>&lt;b&gt;A closer look&lt;/b&gt;</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>&lt;b&gt;仔细看看&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Length of the sequences it is tested at</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>测试用的序列长度</translation>
    </message>
    <message>
        <source>Sequences that are tested, and how the trained network answers them.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>测试的序列，以及训练好的网络如何回答它们。</translation>
    </message>
    <message>
        <source>Testing at length {} …</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>正在长度 {} 上测试……</translation>
    </message>
    <message>
        <source>The weights are the same at every length: does what it learned carry further?</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>在每个长度上权重都一样：学到的东西能延伸更远吗？</translation>
    </message>
    <message>
        <source>This run diverged; there are no weights left to test.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>这次运行发散了；没有留下可测试的权重。</translation>
    </message>
    <message>
        <source>This run has not begun.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>这次运行还没有开始。</translation>
    </message>
    <message>
        <source>This run is being trained; it is tested at its end.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>这次运行正在训练；结束时测试。</translation>
    </message>
    <message>
        <source>test at length</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>测试长度</translation>
    </message>
    <message>
        <source>Train</source>
        <extracomment>gui.tasks.page</extracomment>
        <translation>训练</translation>
    </message>
    <message>
        <source>Adding, T = 20: GRU</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>加法，T = 20：GRU</translation>
    </message>
    <message>
        <source>Adding, T = 20: LSTM</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>加法，T = 20：LSTM</translation>
    </message>
    <message>
        <source>Adding, T = 20: RNN</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>加法，T = 20：RNN</translation>
    </message>
    <message>
        <source>Adding, T = 20: RNN, clipped</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>加法，T = 20：RNN，加裁剪</translation>
    </message>
    <message>
        <source>As many units and updates as the RNN had. How far does it get?</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>神经元个数和更新次数都与 RNN 相同。它能走多远？</translation>
    </message>
    <message>
        <source>Echo after 8 steps: LSTM</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>8 步后的回声：LSTM</translation>
    </message>
    <message>
        <source>Echo after 8 steps: RNN</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>8 步后的回声：RNN</translation>
    </message>
    <message>
        <source>Every gradient is cut down to norm 1. The runs survive; do they learn to add as well? (With Adam none diverged: it rescales gradients anyway.)</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>每个梯度都裁剪到范数 1。运行都活下来了；它们也学会加法了吗？（用 Adam 时没有一个发散：它本来就会重新缩放梯度。）</translation>
    </message>
    <message>
        <source>Exploding gradients</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>梯度爆炸</translation>
    </message>
    <message>
        <source>Exploding gradients, clipped</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>梯度爆炸，加裁剪</translation>
    </message>
    <message>
        <source>Fewer gates than an LSTM. How many updates does it need in comparison?</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>门比 LSTM 少。相比之下它需要多少次更新？</translation>
    </message>
    <message>
        <source>Gates alone are no cure: at first each forgets half of its memory at every step. Look at ∂L/∂c, too. Of 20 seeds {{recall-default-solved}} solve it.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>光有门不是良药：起初每一步都要忘掉一半记忆。也看看 ∂L/∂c。20 个种子中有 {{recall-default-solved}} 个解出。</translation>
    </message>
    <message>
        <source>Parity at every step, T = 12</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>奇偶，每一步都问，T = 12</translation>
    </message>
    <message>
        <source>Parity at the end, T = 4</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>奇偶，最后问一次，T = 4</translation>
    </message>
    <message>
        <source>Random symbols: both directions</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>随机符号：双向</translation>
    </message>
    <message>
        <source>Random symbols: one direction</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>随机符号：单向</translation>
    </message>
    <message>
        <source>Recall, T = 30: LSTM, bias 5, clip 1</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>回忆，T = 30：LSTM，偏置 5，裁剪 1</translation>
    </message>
    <message>
        <source>Recall, T = 30: LSTM, torch default</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>回忆，T = 30：LSTM，torch 默认</translation>
    </message>
    <message>
        <source>Recall, T = 30: RNN</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>回忆，T = 30：RNN</translation>
    </message>
    <message>
        <source>The adding problem with gates. Look for the moment at which the error falls, and what the gradients at the early steps do then.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>有门的网络来做加法问题。找出误差下降的时刻，以及那时早期各步的梯度如何。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Series&lt;/b&gt;: choose one to look at it</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation>&lt;b&gt;系列&lt;/b&gt;：选一个来看</translation>
    </message>
    <message>
        <source>Bring back</source>
        <extracomment>gui.lab.panels.runs, gui.tasks.series_list, gui.text.plot_card</extracomment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Save run…</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation>保存运行…</translation>
    </message>
    <message>
        <source>The chosen run&apos;s weights and optimiser, as a file</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation>所选运行的权重和优化器，存成文件</translation>
    </message>
    <message>
        <source>The chosen series; it can be brought back</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation>所选的系列；可以恢复</translation>
    </message>
    <message>
        <source>The series that was deleted last</source>
        <extracomment>gui.tasks.series_list</extracomment>
        <translation>最近删除的系列</translation>
    </message>
    <message>
        <source> · about {} left</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation> · 大约还需 {}</translation>
    </message>
    <message>
        <source> · diverged at {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation> · 在 {} 发散</translation>
    </message>
    <message>
        <source>, about {}.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>，大约 {}。</translation>
    </message>
    <message>
        <source>Now: {}.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>现在：{}。</translation>
    </message>
    <message>
        <source>Too good: its backward lane reads the answers.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>好得过头了：它的反向通道读到了答案。</translation>
    </message>
    <message>
        <source>accuracy {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>准确率 {}</translation>
    </message>
    <message>
        <source>all solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>全部解出</translation>
    </message>
    <message>
        <source>at update {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>在第 {} 次更新</translation>
    </message>
    <message>
        <source>at updates {} to {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>在第 {} 到 {} 次更新</translation>
    </message>
    <message>
        <source>both solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>两个都解出</translation>
    </message>
    <message>
        <source>delay {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>延迟 {}</translation>
    </message>
    <message>
        <source>from update {}</source>
        <extracomment>gui.tasks.wording, gui.wording.runs</extracomment>
        <translation>从第 {} 次更新起</translation>
    </message>
    <message>
        <source>it is solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>即为解出</translation>
    </message>
    <message>
        <source>its loss</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>它的损失</translation>
    </message>
    <message>
        <source>median accuracy {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>准确率中位数 {}</translation>
    </message>
    <message>
        <source>median squared error {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>平方误差中位数 {}</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>core.course.controls, core.course.until_table, core.journal.tables, core.settings, gui.window.dialogs</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>run {} of {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>第 {} 次运行，共 {} 次</translation>
    </message>
    <message>
        <source>running {}/{}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>正在运行 {}/{}</translation>
    </message>
    <message>
        <source>squared error {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>平方误差 {}</translation>
    </message>
    <message>
        <source>their losses</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>它们的损失</translation>
    </message>
    <message>
        <source>{} diverged.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>{} 个发散。</translation>
    </message>
    <message>
        <source>{} of {} seeds solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>{1} 个种子中有 {0} 个解出</translation>
    </message>
    <message>
        <source>{} of {} trained, {}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>{1} 个中 {0} 个已训练，{2}</translation>
    </message>
    <message>
        <source>{} solved</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>解出 {}</translation>
    </message>
    <message>
        <source>{} symbols</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>{} 种符号</translation>
    </message>
    <message>
        <source>{} × {} updates</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>{} × {} 次更新</translation>
    </message>
    <message>
        <source>{}: the first of {} seeds is being trained …</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>{}：共 {} 个种子，正在训练第一个……</translation>
    </message>
    <message>
        <source>{}: {}, {}, {} a run.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>{}：{}，{}，每次运行 {}。</translation>
    </message>
    <message>
        <source> {} rare letters are shown as �.</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>{} 个罕见字母显示为 �。</translation>
    </message>
    <message>
        <source> · about {} an update</source>
        <extracomment>gui.text.controls</extracomment>
        <translation> · 每次更新大约 {}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Samples&lt;/b&gt; as it learns</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>学习过程中的&lt;b&gt;样例&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{}&lt;/b&gt;: {} letters, a vocabulary of {}.</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>&lt;b&gt;{}&lt;/b&gt;：{} 个字母，词表大小 {}。</translation>
    </message>
    <message>
        <source>A text is being read.</source>
        <extracomment>gui.text.controls, gui.text.page</extracomment>
        <translation>正在读入文本。</translation>
    </message>
    <message>
        <source>Cancel reading the text</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>取消读入文本</translation>
    </message>
    <message>
        <source>Choose an experiment</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>选择一个实验</translation>
    </message>
    <message>
        <source>Fork from this update</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>从这次更新分支</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Paste…</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>粘贴…</translation>
    </message>
    <message>
        <source>The file is no longer where it was.</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>文件已不在原来的位置。</translation>
    </message>
    <message>
        <source>Train a fresh one</source>
        <extracomment>gui.text.controls, gui.text.page</extracomment>
        <translation>训练一个新的</translation>
    </message>
    <message>
        <source>Arabic</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>阿拉伯文</translation>
    </message>
    <message>
        <source>Baltic</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>波罗的海文字</translation>
    </message>
    <message>
        <source>Central European</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>中欧文字</translation>
    </message>
    <message>
        <source>Chinese</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>中文</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>西里尔文</translation>
    </message>
    <message>
        <source>Greek</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>希腊文</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>希伯来文</translation>
    </message>
    <message>
        <source>Japanese</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>日文</translation>
    </message>
    <message>
        <source>Korean</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>韩文</translation>
    </message>
    <message>
        <source>Read as</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>编码</translation>
    </message>
    <message>
        <source>Read the file in another encoding</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>用另一种编码读此文件</translation>
    </message>
    <message>
        <source>Thai</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>泰文</translation>
    </message>
    <message>
        <source>Turkish and others</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>土耳其文等</translation>
    </message>
    <message>
        <source>Unicode</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Western European</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>西欧文字</translation>
    </message>
    <message>
        <source>0: as torch draws it</source>
        <extracomment>gui.text.form</extracomment>
        <translation>0：torch 的默认初始化</translation>
    </message>
    <message>
        <source>A language model of your own text, read in {} stretches side by side; its last tenth is held out. Chunk 0 learns a short text by heart instead.</source>
        <extracomment>gui.text.form</extracomment>
        <translation>用你自己的文本训练语言模型，分成 {} 段并排读入；最后十分之一留出。块长设为 0，则是把短文本背下来。</translation>
    </message>
    <message>
        <source>A short text: it is learned by heart, as one sequence.</source>
        <extracomment>gui.text.form</extracomment>
        <translation>短文本：作为一个序列背下来。</translation>
    </message>
    <message>
        <source>Learning by heart is for up to {} letters; choose a chunk.</source>
        <extracomment>gui.text.form</extracomment>
        <translation>背诵最多 {} 个字母；请选一个块长。</translation>
    </message>
    <message>
        <source>Open a text first.</source>
        <extracomment>gui.text.form</extracomment>
        <translation>请先打开一个文本。</translation>
    </message>
    <message>
        <source>The state goes on from chunk to chunk, detached, or begins at 0</source>
        <extracomment>gui.text.form</extracomment>
        <translation>状态从一块延续到下一块（已 detach），或从 0 开始</translation>
    </message>
    <message>
        <source>The whole text is one sequence.</source>
        <extracomment>gui.text.form</extracomment>
        <translation>整个文本是一个序列。</translation>
    </message>
    <message>
        <source>There is no scheduler.</source>
        <extracomment>gui.text.form</extracomment>
        <translation>没有调度器。</translation>
    </message>
    <message>
        <source>carry the state</source>
        <extracomment>gui.text.form</extracomment>
        <translation>延续状态</translation>
    </message>
    <message>
        <source>chunk (TBPTT)</source>
        <extracomment>gui.text.form</extracomment>
        <translation>块长 (TBPTT)</translation>
    </message>
    <message>
        <source>seed</source>
        <extracomment>core.settings, gui.text.form, gui.try_it.writing_card</extracomment>
        <translation>种子</translation>
    </message>
    <message>
        <source>The backward pass, against the arrows: violet is the gradient of the loss on its way back: the wider, the larger, on a logarithmic scale from {} to {}.</source>
        <extracomment>gui.figures.diagram.flow_scale</extracomment>
        <translation>反向传播，逆着箭头：紫色是往回传的损失梯度，越宽越大，宽度按对数刻度，从 {} 到 {}。</translation>
    </message>
    <message>
        <source>Of the parameters {} has the largest gradient (norm {}).</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>参数中，{} 的梯度最大（范数 {}）。</translation>
    </message>
    <message>
        <source>grad</source>
        <extracomment>gui.figures.diagram.flow_scale</extracomment>
        <translation>梯度</translation>
    </message>
    <message>
        <source>start</source>
        <extracomment>gui.figures.embedding.letter_plane</extracomment>
        <translation>起点</translation>
    </message>
    <message>
        <source>way</source>
        <extracomment>gui.figures.embedding.letter_plane</extracomment>
        <translation>轨迹</translation>
    </message>
    <message>
        <source>T, the last letter</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation>T（最后一个字母）</translation>
    </message>
    <message>
        <source>a: the sum inside {}.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation>a：{} 里的那个和。</translation>
    </message>
    <message>
        <source>a: the sums inside σ and tanh, one gate&apos;s below the other&apos;s.</source>
        <extracomment>gui.figures.equations.backward</extracomment>
        <translation>a：σ 和 tanh 里的那些和，各个门上下排列。</translation>
    </message>
    <message>
        <source>full colour at ±{}</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>±{} 处颜色最深</translation>
    </message>
    <message>
        <source>Epoch {}: {} has the lower loss, {} nats a letter</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>第 {} 轮：{} 的损失较低，每字母 {} nat</translation>
    </message>
    <message>
        <source>Wanted: {}</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>要求：{}</translation>
    </message>
    <message>
        <source>Wanted: {} different words</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>要求：{} 个不同的单词</translation>
    </message>
    <message>
        <source>logit</source>
        <extracomment>gui.explain.operation</extracomment>
        <translation>logit</translation>
    </message>
    <message>
        <source>h = o ⊙ tanh(c)</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>h = o ⊙ tanh(c)</translation>
    </message>
    <message>
        <source>{h} = {o} ⊙ tanh({c})</source>
        <extracomment>gui.figures.gates.picture</extracomment>
        <translation>{h} = {o} ⊙ tanh({c})</translation>
    </message>
    <message>
        <source>Epoch {}: the loss depends most on {}, least on {}</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>第 {} 轮：损失最依赖 {}，最不依赖 {}</translation>
    </message>
    <message>
        <source>An earlier run has the same curve.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>之前的一次运行曲线相同。</translation>
    </message>
    <message>
        <source>Each box is many runs with one learning rate and one hidden size.</source>
        <extracomment>gui.figures.seeds.grid_map</extracomment>
        <translation>每个方格是许多运行，学习率和隐藏层大小都相同。</translation>
    </message>
    <message>
        <source>wanted {}</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>应为 {}</translation>
    </message>
    <message>
        <source>less likely</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation>可能性较小</translation>
    </message>
    <message>
        <source>It is read step by step on **Learn**.</source>
        <extracomment>gui.lab.panels.explain</extracomment>
        <translation>在**学习**页上一步一步地读。</translation>
    </message>
    <message>
        <source>Its own experiment: {}.</source>
        <extracomment>gui.lab.panels.explain</extracomment>
        <translation>它自己的实验：{}。</translation>
    </message>
    <message>
        <source>Lesson: {}</source>
        <extracomment>gui.lab.panels.explain</extracomment>
        <translation>课：{}</translation>
    </message>
    <message>
        <source>Not the lecture&apos;s values: {}.</source>
        <extracomment>gui.lab.panels.explain</extracomment>
        <translation>与讲义的值不同：{}。</translation>
    </message>
    <message>
        <source>No head: the {} numbers of the hidden state are the scores, each within ±1. A letter&apos;s loss cannot be below {}: a large {} raises that bound, and does not make the cell a bad one.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>没有输出层：隐藏状态的 {} 个数就是得分，每个都在 ±1 之内。每字母损失不会低于 {}：{} 大会抬高这个下限，并不说明哪种单元不好。</translation>
    </message>
    <message>
        <source>Seeds in each box</source>
        <extracomment>gui.seeds.grid_controls</extracomment>
        <translation>每个方格的种子数</translation>
    </message>
    <message>
        <source>A loss is asked for: answer first</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>问的是损失：请先回答</translation>
    </message>
    <message>
        <source>unit {} tells {} from {} best</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>单元 {} 最能区分 {} 与 {}</translation>
    </message>
    <message>
        <source>{} and {} look the same</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>{} 与 {} 看起来一样</translation>
    </message>
    <message>
        <source>From {} to {}; this model&apos;s floor is {}.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>从 {} 到 {}；这个模型的下限是 {}。</translation>
    </message>
    <message>
        <source>Its loss comes at the end of its forward pass.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>它的损失在前向传播结束时出现。</translation>
    </message>
    <message>
        <source>Its word comes at the end of its forward pass.</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>它的单词在前向传播结束时出现。</translation>
    </message>
    <message>
        <source>In all {} numbers “{}” and “{}” are nearest, {} apart</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>按全部 {} 个数，“{}”与“{}”最近，相距 {}</translation>
    </message>
    <message>
        <source>the plane: 2 directions of most variance</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>平面：方差最大的 2 个方向</translation>
    </message>
    <message>
        <source>the plane: {} of the variance</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>平面：方差的 {}</translation>
    </message>
    <message>
        <source>“{}” and “{}” are nearest, {} apart</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>“{}”与“{}”最近，相距 {}</translation>
    </message>
    <message>
        <source>An RNN has no gates. LSTM and GRU have them: choose one as cell in Model.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>RNN 没有门。LSTM 和 GRU 才有：请在“模型”里选作单元类型。</translation>
    </message>
    <message>
        <source>Printed line {number} is “{ours}”; it should be “{wanted}”.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>打印的第 {number} 行是“{ours}”；应该是“{wanted}”。</translation>
    </message>
    <message>
        <source>Printed line {} is not as it should be: both stand below, marked.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>打印的第 {} 行不对：两者都在下面，已标出。</translation>
    </message>
    <message>
        <source>Point at a box to read what it is; a click opens one of its runs.</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation>指向一个方格可读出它是什么；点击会打开其中一次运行。</translation>
    </message>
    <message>
        <source>What the boxes show</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation>方格显示什么</translation>
    </message>
    <message>
        <source>Which settings learn the word, and how surely? Look at a box for each pair.</source>
        <extracomment>gui.seeds.grid_view</extracomment>
        <translation>哪些设置能学会这个单词，有多可靠？每一对设置有一个方格来回答。</translation>
    </message>
    <message>
        <source>&lt;b&gt;The Lab&apos;s experiment with each learning rate, size and cell&lt;/b&gt;</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>&lt;b&gt;实验室里的实验，换用每一种学习率、隐藏层大小和单元&lt;/b&gt;</translation>
    </message>
    <message>
        <source>&lt;b&gt;{}&lt;/b&gt; · {}: {} by {} seeds a box</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>&lt;b&gt;{}&lt;/b&gt; · {}：{}，每格 {} 个种子</translation>
    </message>
    <message>
        <source>Ended after {} of {} boxes; what was trained is kept.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>做完 {1} 个方格中的 {0} 个后结束；已训练的都保留着。</translation>
    </message>
    <message>
        <source>No head: the {} numbers of both directions&apos; states are the scores, each within ±1. A letter&apos;s loss cannot be below {}: a large {} raises that bound, and does not make the cell a bad one.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>没有输出层：两个方向的状态共 {} 个数，它们就是得分，每个都在 ±1 之内。每字母损失不会低于 {}：{} 大会抬高这个下限，并不说明哪种单元不好。</translation>
    </message>
    <message>
        <source>{} of {} boxes</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{1} 个方格中的 {0} 个</translation>
    </message>
    <message>
        <source>{} of {} boxes solve it with every seed.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{1} 个方格里，每个种子都解出的有 {0} 个。</translation>
    </message>
    <message>
        <source>Of all {}, {} are at rest: {}.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>全部 {} 个中有 {} 个停住：{}。</translation>
    </message>
    <message>
        <source>{}; seed {}, {} epochs</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>{}；种子 {}，{} 轮</translation>
    </message>
    <message>
        <source>{}; seeds {} to {}, {} epochs each</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>{}；种子 {} 到 {}，各 {} 轮</translation>
    </message>
    <message>
        <source>stretches of the text read side by side</source>
        <extracomment>gui.text.form</extracomment>
        <translation>并排读入的文本段数</translation>
    </message>
    <message>
        <source>time steps that a gradient goes back</source>
        <extracomment>gui.text.form</extracomment>
        <translation>梯度往回走的时间步数</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <extracomment>gui.text.left_over_strip</extracomment>
        <translation>用它继续</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>gui.text.left_over_strip, gui.window.tour</extracomment>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>gui.tasks.controls, gui.text.page, gui.window.learner_dialog</extracomment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Epoch {}: the loss depends most on {} ({}), least on {} ({}); faint: comes later.</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>第 {} 轮：损失最依赖 {}（{}），最不依赖 {}（{}）；浅色：在后面才有。</translation>
    </message>
    <message>
        <source>Epoch {}; faint: comes later</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>第 {} 轮；浅色：在后面才有</translation>
    </message>
    <message>
        <source>How strongly the loss depends on each state; faint: comes later.</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>损失对每个状态的依赖有多强；浅色：在后面才有。</translation>
    </message>
    <message>
        <source>{}; faint: comes later</source>
        <extracomment>gui.figures.gradients.wording, gui.figures.hidden_state.wording, gui.lab.panels.decoded</extracomment>
        <translation>{}；浅色：在后面才有</translation>
    </message>
    <message>
        <source>after {} of {}</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>读完 {1} 个中的 {0} 个</translation>
    </message>
    <message>
        <source>at {}, unit {} is furthest from 0</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>在 {} 处，单元 {} 离 0 最远</translation>
    </message>
    <message>
        <source>at {}, unit {}, for one, is furthest from 0</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>在 {} 处，单元 {} 等离 0 最远</translation>
    </message>
    <message>
        <source>unit {}, for one, tells {} from {}</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>例如，单元 {} 能区分 {} 与 {}</translation>
    </message>
    <message>
        <source>It begins by guessing, and learns a text letter by letter.</source>
        <extracomment>gui.text.page</extracomment>
        <translation>它从瞎猜开始，一个字母一个字母地学习一篇文本。</translation>
    </message>
    <message>
        <source>Text, network and training</source>
        <extracomment>gui.text.page</extracomment>
        <translation>文本、网络和训练</translation>
    </message>
    <message>
        <source>Told or on its own</source>
        <extracomment>gui.text.page</extracomment>
        <translation>被告知，或靠自己</translation>
    </message>
    <message>
        <source>What it writes</source>
        <extracomment>gui.text.page, gui.try_it.writing_card</extracomment>
        <translation>它写的内容</translation>
    </message>
    <message>
        <source>What it writes, and how it recites</source>
        <extracomment>gui.text.page</extracomment>
        <translation>它写的内容，以及它如何背诵</translation>
    </message>
    <message>
        <source>Empty</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation>清空</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation>清空输入栏</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation>粘贴文本</translation>
    </message>
    <message>
        <source>What is to be learned</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation>要学习什么</translation>
    </message>
    <message>
        <source>What is to be learned:</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation>要学习什么：</translation>
    </message>
    <message>
        <source>{} characters.</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation>{} 个字符。</translation>
    </message>
    <message>
        <source>Bits per letter by update</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>各次更新的比特/字母</translation>
    </message>
    <message>
        <source>Bring back the run that was deleted last</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>恢复最近删除的运行</translation>
    </message>
    <message>
        <source>Delete the run that is looked at</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>删除正在查看的运行</translation>
    </message>
    <message>
        <source>Let it write</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>让它写</translation>
    </message>
    <message>
        <source>Let it write on the Try it page</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>在“试一试”页让它写</translation>
    </message>
    <message>
        <source>Save a checkpoint of the update that is looked at</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>把正在查看的更新存成检查点</translation>
    </message>
    <message>
        <source>Save…</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>保存…</translation>
    </message>
    <message>
        <source>This run; it can be brought back</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>这次运行；可以恢复</translation>
    </message>
    <message>
        <source>Update that is looked at</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>正在查看的更新</translation>
    </message>
    <message>
        <source>Which run is looked at</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>查看哪次运行</translation>
    </message>
    <message>
        <source>update {}</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>第 {} 次更新</translation>
    </message>
    <message>
        <source>856 letters learned by heart. Watch how far it gets on its own. Until its first slip it reads the very letters that it would be told; then it goes on from a wrong one, as it never did in training.</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>背下来的 856 个字母。看它靠自己能走多远。第一次出错之前，它读的正是本来会被告知的字母；之后它从一个错字母接着走，这在训练中从未有过。</translation>
    </message>
    <message>
        <source>A short text and a large network: the held-out letters get worse while those it trains on still get better. Stop where the two part.</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>短文本和大网络：留出的字母变差，而训练的字母仍在变好。在两者分开处停下。</translation>
    </message>
    <message>
        <source>First it learns which letters are frequent, then which follow which, then words. Does it beat counting four letters at a time?</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>它先学会哪些字母常见，再学会哪个跟着哪个，然后是单词。它能胜过四个四个地统计字母吗？</translation>
    </message>
    <message>
        <source>Half as many stretches and a larger step: an update takes less, words come early.</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>段数减半，步子更大：每次更新用时更少，单词出现得早。</translation>
    </message>
    <message>
        <source>Language model, for the impatient</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>语言模型，给心急的人</translation>
    </message>
    <message>
        <source>Language model: LSTM 128</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>语言模型：LSTM 128</translation>
    </message>
    <message>
        <source>Language model: RNN 128</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>语言模型：RNN 128</translation>
    </message>
    <message>
        <source>Recite a poem: LSTM 128</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>背诵一首诗：LSTM 128</translation>
    </message>
    <message>
        <source>Recite a poem: RNN 128</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>背诵一首诗：RNN 128</translation>
    </message>
    <message>
        <source>The same without gates: it needs a smaller learning rate, and more patience.</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>同样但没有门：它需要更小的学习率和更多耐心。</translation>
    </message>
    <message>
        <source>Too little text: overfitting</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>文本太少：过拟合</translation>
    </message>
    <message>
        <source>Without gates. How much do they buy?</source>
        <extracomment>gui.text.presets</extracomment>
        <translation>没有门。门带来多少好处？</translation>
    </message>
    <message>
        <source>&lt;b&gt;On its own&lt;/b&gt; after {} letters: nothing but spaces and line ends</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>&lt;b&gt;靠自己&lt;/b&gt;，{} 个字母之后：只有空格和换行</translation>
    </message>
    <message>
        <source>&lt;b&gt;On its own&lt;/b&gt; after {} letters: the next {} are all right</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>&lt;b&gt;靠自己&lt;/b&gt;，{} 个字母之后：接下来的 {} 个全对</translation>
    </message>
    <message>
        <source>&lt;b&gt;On its own&lt;/b&gt; after {} letters: {} right before the first slip</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>&lt;b&gt;靠自己&lt;/b&gt;，{} 个字母之后：第一次出错前有 {} 个正确</translation>
    </message>
    <message>
        <source>&lt;b&gt;On its own&lt;/b&gt;: all {} letters from here on were told</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>&lt;b&gt;靠自己&lt;/b&gt;：从这里起的全部 {} 个字母都是被告知的</translation>
    </message>
    <message>
        <source>&lt;b&gt;Told the right letter each time&lt;/b&gt;, it says {} % right after {}</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>&lt;b&gt;每次都被告知正确的字母时&lt;/b&gt;，它有 {} % 说对，在 {} 之后</translation>
    </message>
    <message>
        <source>Go to the part that is never trained on</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>跳到从不用于训练的部分</translation>
    </message>
    <message>
        <source>Held-out part</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>留出部分</translation>
    </message>
    <message>
        <source>It is being read …</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>正在读……</translation>
    </message>
    <message>
        <source>It is read once the network has been trained for a moment.</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>网络训练片刻之后就会读。</translation>
    </message>
    <message>
        <source>It says {}; right is {}, to which it gave {}.</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>它说 {}；正确的是 {}，它只给了 {}。</translation>
    </message>
    <message>
        <source>It wrote {}; the text has {}.</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>它写了 {}；文本是 {}。</translation>
    </message>
    <message>
        <source>Its text is not at hand: there is nothing to compare with.</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>手边没有它的文本：没有可比较的。</translation>
    </message>
    <message>
        <source>Read, told the right letter each time</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>读，每次被告知正确的字母</translation>
    </message>
    <message>
        <source>Written on its own</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>靠自己写</translation>
    </message>
    <message>
        <source>from letter</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>从第几个字母</translation>
    </message>
    <message>
        <source>told</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>被告知</translation>
    </message>
    <message>
        <source>told letters</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>告知的字母数</translation>
    </message>
    <message>
        <source>{} updates</source>
        <extracomment>gui.text.recital_card</extracomment>
        <translation>{} 次更新</translation>
    </message>
    <message>
        <source>Open a text</source>
        <extracomment>gui.text.sources</extracomment>
        <translation>打开一个文本</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md *.py *.csv *.html);;All files (*)</source>
        <extracomment>gui.text.sources</extracomment>
        <translation>文本 (*.txt *.md *.py *.csv *.html);;所有文件 (*)</translation>
    </message>
    <message>
        <source> It was best at update {} ({}): since then it overfits.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>第 {} 次更新时最好（{}）：此后过拟合。</translation>
    </message>
    <message>
        <source> · {} left</source>
        <extracomment>gui.text.wording</extracomment>
        <translation> · 还需 {}</translation>
    </message>
    <message>
        <source> · {} letters/s</source>
        <extracomment>gui.text.wording</extracomment>
        <translation> · 每秒 {} 个字母</translation>
    </message>
    <message>
        <source>&lt;b&gt;Go on&lt;/b&gt; trains it further.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>&lt;b&gt;继续&lt;/b&gt;会让它再训练下去。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Recites all {1} letters&lt;/b&gt; on its own at update {2}, from the first one.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>&lt;b&gt;从第一个字母起，独自背出全部 {1} 个字母&lt;/b&gt;，第 {2} 次更新时。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Recites {} of {} letters&lt;/b&gt; at update {}, before the first slip; {} bits per letter when it is told each right one.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>第 {2} 次更新时，&lt;b&gt;背出 {1} 个字母中的 {0} 个&lt;/b&gt;后第一次出错；每次都被告知正确字母时，为 {3} 比特/字母。</translation>
    </message>
    <message>
        <source>Choose an experiment and press &lt;b&gt;Train a fresh one&lt;/b&gt;.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>选一个实验，按&lt;b&gt;训练一个新的&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>This is {}; {} is open for the next one: &lt;b&gt;Train a fresh one&lt;/b&gt;.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>这是 {}；{} 已打开，供下一个使用：&lt;b&gt;训练一个新的&lt;/b&gt;。</translation>
    </message>
    <message>
        <source>as good as {} ({})</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>与 {} 一样好（{}）</translation>
    </message>
    <message>
        <source>better than {} ({})</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>好于 {}（{}）</translation>
    </message>
    <message>
        <source>held-out letters</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>留出字母</translation>
    </message>
    <message>
        <source>letters it trains on</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>训练所用的字母</translation>
    </message>
    <message>
        <source>not yet {} ({})</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>还没到 {}（{}）</translation>
    </message>
    <message>
        <source>passes</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>读完一遍</translation>
    </message>
    <message>
        <source>the text, told each letter</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>文本，每个字母都被告知</translation>
    </message>
    <message>
        <source>{} (the last measured by {})</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>{}（到第 {} 次为止最后一次测得）</translation>
    </message>
    <message>
        <source>{} of {} updates</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>{1} 次更新中的 {0} 次</translation>
    </message>
    <message>
        <source>A demo has learned nothing; open a lesson that trains.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>演示课什么也没学；请打开一节会训练的课。</translation>
    </message>
    <message>
        <source>Input to the model</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>模型的输入</translation>
    </message>
    <message>
        <source>The input {}.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>输入{}。</translation>
    </message>
    <message>
        <source>The word it was trained on</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>训练它的单词</translation>
    </message>
    <message>
        <source>This could not be computed; type it again.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>没能算出；请重新输入。</translation>
    </message>
    <message>
        <source>being computed …</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>正在计算……</translation>
    </message>
    <message>
        <source>hidden state h</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>隐藏状态 h</translation>
    </message>
    <message>
        <source>hidden state h, layer {}</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>隐藏状态 h，第 {} 层</translation>
    </message>
    <message>
        <source>probabilities</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>每个字母的概率</translation>
    </message>
    <message>
        <source>{} Below is the answer to the letters before it.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>{}下面是对它之前的字母的回答。</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>gui.try_it.page, gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>模型</translation>
    </message>
    <message>
        <source>The word model of the Lab</source>
        <extracomment>gui.try_it.page</extracomment>
        <translation>实验室的单词模型</translation>
    </message>
    <message>
        <source>Which model is tried</source>
        <extracomment>gui.try_it.page</extracomment>
        <translation>试用哪个模型</translation>
    </message>
    <message>
        <source>One letter</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>一个字母</translation>
    </message>
    <message>
        <source>Prompt that the model goes on from</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>让模型接着写的提示</translation>
    </message>
    <message>
        <source>Seed of the draws</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>采样的种子</translation>
    </message>
    <message>
        <source>Start over</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>The beginning that it goes on from</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>让它接着写的开头</translation>
    </message>
    <message>
        <source>The prompt has {}; the model goes on from the last {}.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>提示有 {}；模型只从最后 {} 接着写。</translation>
    </message>
    <message>
        <source>The prompt {}.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>提示{}。</translation>
    </message>
    <message>
        <source>Train a language model on the Text page first.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>请先在“文本”页训练一个语言模型。</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>续写</translation>
    </message>
    <message>
        <source>letter {}</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>字母 {}</translation>
    </message>
    <message>
        <source>the last letter</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>最后一个字母</translation>
    </message>
    <message>
        <source>{} had {}. Likeliest: {}</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>{} 的概率是 {}。最可能的：{}</translation>
    </message>
    <message>
        <source>{} letters are written; Write goes on from there.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>已写出 {} 个字母；“续写”会从那里继续。</translation>
    </message>
    <message>
        <source>That would be {} characters; allowed are up to {} letters. Nothing was changed.</source>
        <extracomment>gui.widgets.bounded_text</extracomment>
        <translation>那将是 {} 个字符；最多允许 {} 个字母。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <extracomment>gui.widgets.color_scale</extracomment>
        <translation>色标</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy values</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>It shows no values yet.</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation>它还没有显示数值。</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>What is this?</source>
        <extracomment>gui.widgets.figure, gui.widgets.focus</extracomment>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>gui.widgets.folding</extracomment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>gui.widgets.folding</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>The lane that is being computed</source>
        <extracomment>gui.widgets.lane_box</extracomment>
        <translation>正在计算的通道</translation>
    </message>
    <message>
        <source>Sizes of gradients</source>
        <extracomment>gui.widgets.log_map</extracomment>
        <translation>梯度的大小</translation>
    </message>
    <message>
        <source>0: nothing arrives</source>
        <extracomment>gui.widgets.log_scale</extracomment>
        <translation>0：什么也没到达</translation>
    </message>
    <message>
        <source>Colours from {} to {}, logarithmic</source>
        <extracomment>gui.widgets.log_scale</extracomment>
        <translation>颜色从 {} 到 {}，对数刻度</translation>
    </message>
    <message>
        <source>It stays at {}.</source>
        <extracomment>gui.widgets.number_box</extracomment>
        <translation>保持为 {}。</translation>
    </message>
    <message>
        <source>a number from {low:g} to {high:g}</source>
        <extracomment>gui.widgets.number_box</extracomment>
        <translation>{low:g} 到 {high:g} 的数</translation>
    </message>
    <message>
        <source>Glossary</source>
        <extracomment>gui.widgets.popover, gui.window.glossary_window</extracomment>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Where it is taught</source>
        <extracomment>gui.widgets.popover</extracomment>
        <translation>在哪里讲到</translation>
    </message>
    <message>
        <source>Divides the scores before softmax. 0: always the likeliest letter; 1: as the model has it; above: bolder.</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation>softmax 之前用它去除得分。0：总取最可能的字母；1：按模型本身；更大：更大胆。</translation>
    </message>
    <message>
        <source>Only the k likeliest letters may be chosen.</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation>只可选最可能的 k 个字母。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation>温度</translation>
    </message>
    <message>
        <source>Top k</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation>top-k</translation>
    </message>
    <message>
        <source>temperature</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation>温度</translation>
    </message>
    <message>
        <source>top-k</source>
        <extracomment>gui.widgets.sampling_boxes</extracomment>
        <translation>top-k</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>gui.widgets.save_dialog, gui.window.dialogs</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>{} already exists. Replace it?</source>
        <extracomment>gui.widgets.save_dialog</extracomment>
        <translation>{} 已经存在。替换它吗？</translation>
    </message>
    <message>
        <source>{} cannot be written: {}. Choose another name or folder.</source>
        <extracomment>gui.widgets.save_dialog</extracomment>
        <translation>{} 无法写入：{}。请选另一个名称或文件夹。</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>core.course.practice, gui.widgets.what_is_this, gui.wording.settings</extracomment>
        <translation>关</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>core.course.practice, gui.widgets.what_is_this</extracomment>
        <translation>开</translation>
    </message>
    <message>
        <source>A run that is under way keeps its device until it is paused or another begins. Another device, or another number of threads, may round the last digits differently.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>正在进行的运行会一直用它的设备，直到暂停或另一个开始。换设备或换线程数，最后几位的舍入可能不同。</translation>
    </message>
    <message>
        <source>A small network is slower on a GPU. Each time step waits for the one before, so there are thousands of small steps, and starting each one on the GPU takes about 10 microseconds: longer than its arithmetic. 10 hidden units leave nothing to share out among thousands of cores. A GPU pays off from hidden sizes of many hundreds and large batches.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>小网络在 GPU 上反而更慢。每个时间步都要等前一步，所以有成千上万个小步，而在 GPU 上启动每一步约需 10 微秒：比它的运算还长。10 个隐藏神经元也没有什么可分给几千个核心。隐藏层大小达到好几百、批次又很大时，GPU 才划算。</translation>
    </message>
    <message>
        <source>Beyond this memory the oldest runs keep fewer of the states from which earlier updates are computed again. Nothing is lost and no digit changes: looking back takes longer.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>超过这个内存时，最旧的运行会少保留一些用来重算早期更新的状态。不会丢失任何东西，也没有一位数改变：只是回看更慢。</translation>
    </message>
    <message>
        <source>Compute</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>计算</translation>
    </message>
    <message>
        <source>Compute on {}</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>计算设备：{}</translation>
    </message>
    <message>
        <source>Let deleted runs go</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>彻底清除已删除的运行</translation>
    </message>
    <message>
        <source>MB</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>MB</translation>
    </message>
    <message>
        <source>Megabytes that all runs together may keep</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>所有运行合起来可保留多少兆字节</translation>
    </message>
    <message>
        <source>Memory kept by runs: {} of {} MB.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>运行占用的内存：{} MB，上限 {} MB。</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <extracomment>core.session.run_list, gui.window.compute_dialog</extracomment>
        <translation>没有删除过任何东西。</translation>
    </message>
    <message>
        <source>One thread is the default, because threads wait for each other at every step. Measured: with two threads and one other busy core, the lecture&apos;s LSTM fell from 288 epochs a second to 1.6. A larger text model may gain from more.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>默认一个线程，因为线程在每一步都要互相等待。实测：用两个线程且另有一个忙碌的核心时，讲义的 LSTM 从每秒 288 轮降到 1.6 轮。较大的文本模型可能受益于更多线程。</translation>
    </message>
    <message>
        <source>Only the CPU was found: there is no GPU that this PyTorch can use.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>只找到 CPU：这里没有此 PyTorch 能用的 GPU。</translation>
    </message>
    <message>
        <source>Tasks and Text compute on: {}. Threads: {}.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>任务页和文本页的计算设备：{}。线程：{}。</translation>
    </message>
    <message>
        <source>The Tasks and Text pages compute with what is chosen here. The Lab, Compare and Seeds pages always take the CPU and one thread: their words are compared with the lecture&apos;s own numbers, bit for bit.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>任务页和文本页用这里所选的设备计算。实验室、比较和种子页总是用 CPU 和一个线程：它们的单词要与讲义自己的数逐比特比较。</translation>
    </message>
    <message>
        <source>Threads</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>线程</translation>
    </message>
    <message>
        <source>memory of runs</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>运行的内存</translation>
    </message>
    <message>
        <source>threads</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>线程数</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Unroll {}&lt;/h3&gt;&lt;p&gt;See recurrent networks learn, step by step, on real PyTorch.&lt;/p&gt;&lt;p&gt;The lessons follow the lecture &lt;i&gt;Sequential Model (RNN, LSTM)&lt;/i&gt; by Dapeng Shang, BU Questrom.&lt;/p&gt;&lt;p&gt;MIT licence.&lt;/p&gt;</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>&lt;h3&gt;Unroll {}&lt;/h3&gt;&lt;p&gt;看循环神经网络如何学习，一步一步，用真正的 PyTorch。&lt;/p&gt;&lt;p&gt;课程跟随 Dapeng Shang（BU Questrom）的讲义 &lt;i&gt;Sequential Model (RNN, LSTM)&lt;/i&gt;。&lt;/p&gt;&lt;p&gt;MIT 许可证。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A lesson of your own is in {}. Open it in an editor: what you save is shown here at once.</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>你自己的一节课在 {}。用编辑器打开它：一保存就会在这里显示。</translation>
    </message>
    <message>
        <source>About Unroll</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>关于 Unroll</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New lesson</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>新课</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <extracomment>gui.export_dialog.dialog, gui.widgets.lesson_menu, gui.widgets.picture_dialog, gui.window.dialogs</extracomment>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>faster / slower</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>更快 / 更慢</translation>
    </message>
    <message>
        <source>fork from here: another run goes on from the playhead</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>从这里分支：另一次运行从播放头继续</translation>
    </message>
    <message>
        <source>full screen</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>全屏</translation>
    </message>
    <message>
        <source>glossary: every term, and where it is taught</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>术语表：每个术语，以及在哪里讲到</translation>
    </message>
    <message>
        <source>lessons / model / explanation: show, or hide</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>课程 / 模型 / 解释：显示或隐藏</translation>
    </message>
    <message>
        <source>next / previous epoch</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>下一轮 / 上一轮</translation>
    </message>
    <message>
        <source>own text, for a language model</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>自己的文本，用于语言模型</translation>
    </message>
    <message>
        <source>own word pair</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>自己的词对</translation>
    </message>
    <message>
        <source>pages: {}</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>页面：{}</translation>
    </message>
    <message>
        <source>present: one figure and the transport, large; again or Esc: back</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>放映：放大显示一个图和播放控件；再按一次或按 Esc：返回</translation>
    </message>
    <message>
        <source>rewind / newest epoch</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>倒回 / 最新一轮</translation>
    </message>
    <message>
        <source>run / pause</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>运行 / 暂停</translation>
    </message>
    <message>
        <source>step / step back</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>单步 / 后退</translation>
    </message>
    <message>
        <source>what is this? under the mouse, or where the keyboard is</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>这是什么？鼠标所指处，或键盘焦点所在处</translation>
    </message>
    <message>
        <source>while presenting: blank the screen / jump to a bookmark</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>放映时：黑屏 / 跳到书签</translation>
    </message>
    <message>
        <source>{} and {} more</source>
        <extracomment>gui.lab.pair_dialog, gui.window.dialogs</extracomment>
        <translation>{} 和另外 {} 个</translation>
    </message>
    <message>
        <source>Plots</source>
        <extracomment>gui.window.drawers</extracomment>
        <translation>图表</translation>
    </message>
    <message>
        <source>&amp;Cut the memory</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>切断记忆(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Floors and rungs: 500 seeds</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>下限与台阶：500 个种子(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Luck of the seed: 15 epochs</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>种子的运气：15 轮(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Tasks: memory, gradients, parity, leak</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>任务：记忆、梯度、奇偶、泄漏(&amp;T)</translation>
    </message>
    <message>
        <source>Learning rate × hidden size × cell</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>学习率 × 隐藏层大小 × 单元类型</translation>
    </message>
    <message>
        <source>RNNCell, RNN, embedding, LSTM, both directions and GRU on one clock.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>RNNCell、RNN、嵌入、LSTM、双向和 GRU，用同一个时钟。</translation>
    </message>
    <message>
        <source>Si&amp;x models side by side</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>六种模型并排(&amp;X)</translation>
    </message>
    <message>
        <source>T&amp;ext: poem and language models</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>文本：诗和语言模型(&amp;E)</translation>
    </message>
    <message>
        <source>Where runs come to rest, and which letters they leave open there.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>运行停在哪里，在那里留下哪些未定的字母。</translation>
    </message>
    <message>
        <source>Which settings solve the word, as a grid of shares.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>哪些设置能解出单词，画成比例的网格。</translation>
    </message>
    <message>
        <source>memory cut</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>记忆切断</translation>
    </message>
    <message>
        <source>with memory</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>有记忆</translation>
    </message>
    <message>
        <source>No lesson teaches it yet.</source>
        <extracomment>gui.window.explanation</extracomment>
        <translation>还没有课讲到它。</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation>搜索术语表</translation>
    </message>
    <message>
        <source>Shows the terms that have these letters</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation>显示含这些字母的术语</translation>
    </message>
    <message>
        <source>Terms and what they mean</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation>术语及其含义</translation>
    </message>
    <message>
        <source>{} of {} terms</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation>{1} 个术语中的 {0} 个</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <extracomment>gui.window.language_menu</extracomment>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Name of the learner</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation>学习者的名字</translation>
    </message>
    <message>
        <source>New learner</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation>新学习者</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename the learner</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation>重命名学习者</translation>
    </message>
    <message>
        <source>What this learner does and answers is kept apart from what others do. It begins at lesson 1.</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation>此学习者的进度和回答与别人的分开保存，从第 1 课开始。</translation>
    </message>
    <message>
        <source>What was done and answered stays.</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation>进度和回答都会保留。</translation>
    </message>
    <message>
        <source>Whose work is this?</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation>这是谁的作业？</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>恢复(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Bring back {}</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>恢复 {}(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Hand in…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>上交(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>重置(&amp;R)…</translation>
    </message>
    <message>
        <source>Delete the learner</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>删除学习者</translation>
    </message>
    <message>
        <source>Hand in</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>上交</translation>
    </message>
    <message>
        <source>L&amp;earner</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>学习者(&amp;E)</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>重命名(&amp;M)…</translation>
    </message>
    <message>
        <source>Reset the learner</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>重置学习者</translation>
    </message>
    <message>
        <source>What was done and answered, as one file for a teacher to count</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>学习进度和回答，存成一个文件供老师统计</translation>
    </message>
    <message>
        <source>What was reset or deleted last</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>最近重置或删除的</translation>
    </message>
    <message>
        <source>Wrote {}: give it to your teacher.</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>已写入 {}：请交给你的老师。</translation>
    </message>
    <message>
        <source>No page that was opened has a control {name}.</source>
        <extracomment>gui.window.looks</extracomment>
        <translation>打开过的页面中没有控件 {name}。</translation>
    </message>
    <message>
        <source>{name} cannot be set to that.</source>
        <extracomment>gui.window.looks</extracomment>
        <translation>{name} 不能设成那样。</translation>
    </message>
    <message>
        <source>&amp;About Unroll</source>
        <extracomment>gui.window.help_menu</extracomment>
        <translation>关于 Unroll(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Compute…</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>计算(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>E&amp;xperiments</source>
        <extracomment>gui.window.menus</extracomment>
        <translation>实验(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>更快(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>gui.window.menus</extracomment>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <extracomment>gui.window.help_menu</extracomment>
        <translation>术语表(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>gui.window.menus</extracomment>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <extracomment>gui.window.help_menu</extracomment>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>放映(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Restore all panels</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>恢复所有面板(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <extracomment>gui.window.menus</extracomment>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>更慢(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <extracomment>gui.window.help_menu</extracomment>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>gui.window.menus</extracomment>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <extracomment>gui.window.help_menu</extracomment>
        <translation>这是什么？(&amp;W)</translation>
    </message>
    <message>
        <source>Boo&amp;kmark this moment</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>给此刻加书签(&amp;K)</translation>
    </message>
    <message>
        <source>Book&amp;marks…</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>书签(&amp;M)…</translation>
    </message>
    <message>
        <source>Device and threads of the Tasks and Text pages; memory of all runs</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>任务页和文本页的设备和线程；所有运行的内存</translation>
    </message>
    <message>
        <source>F&amp;ork from here…</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>从这里分支(&amp;O)…</translation>
    </message>
    <message>
        <source>Figures change at once instead of moving there</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>图形立刻改变，而不是移动过去</translation>
    </message>
    <message>
        <source>Follow the &amp;system</source>
        <extracomment>gui.window.language_menu, gui.window.view_menu</extracomment>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>{} epoch/s</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>{} 轮/秒</translation>
    </message>
    <message>
        <source>{} operation/s</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>{} 个运算/秒</translation>
    </message>
    <message>
        <source>{} operations/s</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>{} 个运算/秒</translation>
    </message>
    <message>
        <source>{} time step/s</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>{} 个时间步/秒</translation>
    </message>
    <message>
        <source>{} time steps/s</source>
        <extracomment>gui.lab.transport.bar</extracomment>
        <translation>{} 个时间步/秒</translation>
    </message>
    <message>
        <source>Values as a table…</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation>以表格查看数值…</translation>
    </message>
    <message>
        <source>Values of {}</source>
        <extracomment>gui.widgets.values_table</extracomment>
        <translation>{} 的数值</translation>
    </message>
    <message>
        <source>in the picture: layer or row above / below</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>在图中：上一层（行）/ 下一层（行）</translation>
    </message>
    <message>
        <source>in the picture: previous / next unit, or letter</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>在图中：上一个 / 下一个神经元或字母</translation>
    </message>
    <message>
        <source>Fork from here (Ctrl+K): go on in another way</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>从这里分支 (Ctrl+K)：换一种方式继续</translation>
    </message>
    <message>
        <source>New &amp;lesson…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>新课(&amp;L)…</translation>
    </message>
    <message>
        <source>None yet</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>最近打开的(&amp;R)</translation>
    </message>
    <message>
        <source>Own &amp;text…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>自己的文本(&amp;T)…</translation>
    </message>
    <message>
        <source>Own word &amp;pair…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>自己的词对(&amp;P)…</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>减少动画(&amp;M)</translation>
    </message>
    <message>
        <source>Reset to &amp;lecture values</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>恢复讲义的值(&amp;L)</translation>
    </message>
    <message>
        <source>Step &amp;by</source>
        <extracomment>gui.window.run_menu</extracomment>
        <translation>步长(&amp;B)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Architecture</source>
        <extracomment>gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>结构</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>gui.window.lab_panels, gui.window.pages, gui.wording.exports, gui.wording.pictures</extracomment>
        <translation>代码</translation>
    </message>
    <message>
        <source>Decoded</source>
        <extracomment>gui.window.lab_panels, gui.window.pages, gui.wording.pictures</extracomment>
        <translation>解码</translation>
    </message>
    <message>
        <source>Embedding</source>
        <extracomment>gui.window.lab_panels, gui.window.pages, gui.wording.pictures</extracomment>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Equations</source>
        <extracomment>gui.window.lab_panels, gui.window.pages, gui.wording.pictures</extracomment>
        <translation>方程</translation>
    </message>
    <message>
        <source>Explain</source>
        <extracomment>gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>解释</translation>
    </message>
    <message>
        <source>Gates</source>
        <extracomment>gui.window.lab_panels, gui.window.pages, gui.wording.exports, gui.wording.pictures</extracomment>
        <translation>门</translation>
    </message>
    <message>
        <source>Gradients</source>
        <extracomment>gui.window.lab_panels, gui.window.pages, gui.wording.exports, gui.wording.pictures</extracomment>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Hidden state</source>
        <extracomment>gui.window.lab_panels, gui.window.pages, gui.wording.pictures</extracomment>
        <translation>隐藏状态</translation>
    </message>
    <message>
        <source>Pages</source>
        <extracomment>gui.window.pages, gui.wording.exports</extracomment>
        <translation>页面</translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>gui.compare.page, gui.window.lab_panels, gui.window.pages</extracomment>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>Weights</source>
        <extracomment>gui.window.lab_panels, gui.window.pages, gui.wording.exports, gui.wording.pictures</extracomment>
        <translation>权重</translation>
    </message>
    <message>
        <source>The file is kept as {}.</source>
        <extracomment>gui.window.preferences</extracomment>
        <translation>文件保留为 {}。</translation>
    </message>
    <message>
        <source>The usual value is taken instead.</source>
        <extracomment>gui.window.preferences</extracomment>
        <translation>改用通常的值。</translation>
    </message>
    <message>
        <source>{} holds no settings.</source>
        <extracomment>gui.window.preferences</extracomment>
        <translation>{} 不含设置。</translation>
    </message>
    <message>
        <source>A click on a cell opens it: how input and memory become the new memory.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>点击一个单元会打开它：看输入和记忆如何变成新的记忆。</translation>
    </message>
    <message>
        <source>Back to where I was</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>回到我原来的地方</translation>
    </message>
    <message>
        <source>End the tour</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>结束导览</translation>
    </message>
    <message>
        <source>New here? The tour has five stops, takes a minute, and ends where you are.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>第一次来？导览有五站，一分钟，最后回到你现在的地方。</translation>
    </message>
    <message>
        <source>Next stop</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>下一站</translation>
    </message>
    <message>
        <source>One step back, as ← does: nothing that was computed is ever lost. → goes on.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>退一步，和按 ← 一样：算出的东西永远不会丢失。按 → 继续。</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>开始导览</translation>
    </message>
    <message>
        <source>The Lab shows everything at once. It learns: letters turn green where it is right.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>实验室同时显示一切。它在学习：对的地方字母变绿。</translation>
    </message>
    <message>
        <source>Three inputs are read, one after the other. After each the memory is written anew.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>读入三个输入，一个接一个。每读一个，记忆就重写一遍。</translation>
    </message>
    <message>
        <source>Tour</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>导览</translation>
    </message>
    <message>
        <source>{} of {}  ·  {}</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>{} / {}  ·  {}</translation>
    </message>
    <message>
        <source>Opened {}; the run goes on from there.</source>
        <extracomment>gui.window.news</extracomment>
        <translation>已打开 {}；运行从那里继续。</translation>
    </message>
    <message>
        <source>Saved {} (weights after {} updates).</source>
        <extracomment>gui.window.news</extracomment>
        <translation>已保存 {}（{} 次更新之后的权重）。</translation>
    </message>
    <message>
        <source>Something unexpected happened ({}); your runs are kept. Log: {}</source>
        <extracomment>gui.window.window</extracomment>
        <translation>发生了意外（{}）；你的运行都保留着。日志：{}</translation>
    </message>
    <message>
        <source>This lesson hides the page {}; another lesson shows it.</source>
        <extracomment>gui.window.window</extracomment>
        <translation>本课隐藏了页面 {}；其他课会显示它。</translation>
    </message>
    <message>
        <source>Transport</source>
        <extracomment>gui.window.window</extracomment>
        <translation>播放控件</translation>
    </message>
    <message>
        <source>it is damaged; its end is missing or was changed, as by a download that was cut off.</source>
        <extracomment>core.session_file.container</extracomment>
        <translation>它已损坏：末尾缺失或被改动，像是下载中断了。</translation>
    </message>
    <message>
        <source>The same in a terminal:</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>在终端里的同一操作：</translation>
    </message>
    <message>
        <source>{} frames, {}, {}</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>{} 帧，{}，{}</translation>
    </message>
    <message>
        <source>Another moment…</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>另一时刻…</translation>
    </message>
    <message>
        <source>Playhead</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>播放头</translation>
    </message>
    <message>
        <source>Playhead: {}</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>播放头：{}</translation>
    </message>
    <message>
        <source>The run&apos;s end</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>运行结束时</translation>
    </message>
    <message>
        <source>The loss of each epoch as it was printed by your program, and as it should be.</source>
        <extracomment>gui.program.results</extracomment>
        <translation>每一轮打印的损失：你的程序打印的，和应该打印的。</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <extracomment>gui.text.plot_card</extracomment>
        <translation>之前的运行</translation>
    </message>
    <message>
        <source>Open a sweep</source>
        <extracomment>core.session.undo_names, gui.window.dialogs</extracomment>
        <translation>打开扫描</translation>
    </message>
    <message>
        <source>Dask is not installed; `python -m pip install dask distributed`, with the Python that runs Unroll, adds it.</source>
        <extracomment>core.sweep.run</extracomment>
        <translation>没有安装 Dask；用运行 Unroll 的 Python 执行 `python -m pip install dask distributed` 即可安装。</translation>
    </message>
    <message>
        <source>A GIF is made by Pillow, which is not installed; `python -m pip install pillow`, with the Python that runs Unroll, adds it.</source>
        <extracomment>gui.export.film</extracomment>
        <translation>GIF 由 Pillow 生成，但它没有安装；用运行 Unroll 的 Python 执行 `python -m pip install pillow` 即可安装。</translation>
    </message>
    <message>
        <source>A film is made by ffmpeg with H.264 (libx264), which is not there; `python -m pip install imageio-ffmpeg`, with the Python that runs Unroll, adds it.</source>
        <extracomment>gui.export.film</extracomment>
        <translation>影片由带 H.264（libx264）的 ffmpeg 生成，但这里没有它；用运行 Unroll 的 Python 执行 `python -m pip install imageio-ffmpeg` 即可安装。</translation>
    </message>
    <message>
        <source>From anywhere on this page: {}</source>
        <extracomment>gui.widgets.run_button</extracomment>
        <translation>在本页任何地方都可按：{}</translation>
    </message>
    <message>
        <source>Open it</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Sessions, sweeps and checkpoints {}</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>会话、扫描和检查点 {}</translation>
    </message>
    <message>
        <source>What was trained on the Seeds page gives way to {}. Undo (Ctrl+Z) brings it back.</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>种子页上训练的结果将让位给 {}。撤销 (Ctrl+Z) 可以找回它。</translation>
    </message>
    <message>
        <source>export: the run in front, as a file for other programs</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>导出：把当前的运行存为其他程序可读的文件</translation>
    </message>
    <message>
        <source>on Learn: the next / previous step of the lesson</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>在“学习”页：课程的下一步 / 上一步</translation>
    </message>
    <message>
        <source>one level out: a field, the editor (then Tab), a cell, a unit, a drawer</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>退出一层：输入栏、编辑器（再按 Tab）、打开的单元、选中的神经元、打开的抽屉</translation>
    </message>
    <message>
        <source>open a session, a checkpoint, a sweep, a lesson or a text</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>打开会话、检查点、扫描、课程或文本</translation>
    </message>
    <message>
        <source>where what it predicts is hidden: show it here</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>预测被隐藏时：在此处显示</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <extracomment>gui.window.file_menu</extracomment>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>As it was before these steps</source>
        <extracomment>gui.window.history_dialog</extracomment>
        <translation>这些步骤之前的样子</translation>
    </message>
    <message>
        <source>A text file…</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>文本文件…</translation>
    </message>
    <message>
        <source>Choose the text file that these weights learned from.</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>请选择这些权重学习过的文本文件。</translation>
    </message>
    <message>
        <source>Text that it learned from</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>它学习过的文本</translation>
    </message>
    <message>
        <source>The order of the letters is not in the file: they are taken to be sorted, behind {}, which Keras puts first and which is left out.</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>文件里没有字母的顺序：当作已排序，前面是 {}，这是 Keras 放在最前面的，已略去。</translation>
    </message>
    <message>
        <source>The order of the letters is not in the file: they are taken to be sorted.</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>文件里没有字母的顺序：按已排序处理。</translation>
    </message>
    <message>
        <source>The text that these weights learned from</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>这些权重学习过的文本</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>gui.window.import_dialog</extracomment>
        <translation>文本</translation>
    </message>
    <message>
        <source>If the window is closed now, it is lost.</source>
        <extracomment>gui.window.leaving</extracomment>
        <translation>现在关闭窗口，它就丢失了。</translation>
    </message>
    <message>
        <source>Save session as…</source>
        <extracomment>gui.window.dialogs, gui.window.leaving</extracomment>
        <translation>会话另存为…</translation>
    </message>
    <message>
        <source>a whole number</source>
        <extracomment>core.course.practice_questions, core.course.question</extracomment>
        <translation>整数</translation>
    </message>
    <message>
        <source>a percentage</source>
        <extracomment>core.course.question</extracomment>
        <translation>百分数</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>例如 {example}</translation>
    </message>
    <message>
        <source>a {cell}</source>
        <extracomment>core.experiment.model</extracomment>
        <translation>{cell}</translation>
    </message>
    <message>
        <source>an {cell}</source>
        <extracomment>core.experiment.model</extracomment>
        <translation>{cell}</translation>
    </message>
    <message>
        <source>nonlinearity is “relu”; {name}&apos;s is always tanh.</source>
        <extracomment>core.experiment.model</extracomment>
        <translation>非线性是“relu”；{name} 的总是 tanh。</translation>
    </message>
    <message>
        <source>A layer and its inputs</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>一层和它的输入</translation>
    </message>
    <message>
        <source>Both are drawn by lot, as the seed says.</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>两者都按种子随机抽取。</translation>
    </message>
    <message>
        <source>Each letter is an index; the targets are what is to be answered, letter by letter.</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>每个字母是一个编号；目标是要逐个字母给出的回答。</translation>
    </message>
    <message>
        <source>In epoch {epoch} the answer is {answer}: {hits} of {count} letters right.</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>第 {epoch} 轮的回答是 {answer}：{count} 个字母中 {hits} 个正确。</translation>
    </message>
    <message>
        <source>In epoch {epoch} the answer is {answer}: {hits} of {count} letters right; all were for the first time in epoch {right}.</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>第 {epoch} 轮的回答是 {answer}：{count} 个字母中 {hits} 个正确；第一次全部正确是在第 {right} 轮。</translation>
    </message>
    <message>
        <source>In every epoch: the pass over the word, the loss, its gradients, one update. What is printed is of the pass *before* that epoch&apos;s update.</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>每一轮：把单词走一遍，算损失，算它的梯度，更新一次。打印的是这一轮更新*之前*那一遍的结果。</translation>
    </message>
    <message>
        <source>Nothing is trained: see which shapes come out.</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>什么也不训练：看看得到哪些形状。</translation>
    </message>
    <message>
        <source>One forward pass</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>一次前向传播</translation>
    </message>
    <message>
        <source>The loss, epoch by epoch</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>逐轮的损失</translation>
    </message>
    <message>
        <source>The network</source>
        <extracomment>core.export.notebook, core.export.notebook_batch</extracomment>
        <translation>网络</translation>
    </message>
    <message>
        <source>The word as numbers</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>把单词变成数</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>core.export.notebook, core.export.notebook_batch</extracomment>
        <translation>训练</translation>
    </message>
    <message>
        <source>What {network} returns</source>
        <extracomment>core.export.notebook</extracomment>
        <translation>{network} 返回什么</translation>
    </message>
    <message>
        <source>{what}, by {network}</source>
        <extracomment>core.export.notebook, core.export.notebook_batch</extracomment>
        <translation>{what}，用 {network}</translation>
    </message>
    <message>
        <source>A text by heart</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>背诵一个文本</translation>
    </message>
    <message>
        <source>Adding two marked numbers</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>把两个有标记的数相加</translation>
    </message>
    <message>
        <source>Each letter is an index.</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>每个字母是一个编号。</translation>
    </message>
    <message>
        <source>How it does on sequences that no update has read; guessing comes to {chance:.4f}.</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>它在没有任何更新读过的序列上做得怎样；瞎猜是 {chance:.4f}。</translation>
    </message>
    <message>
        <source>How it learns</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>它怎样学习</translation>
    </message>
    <message>
        <source>In every update: other sequences, the pass over them, the loss, its gradients, one step of the optimiser. The loss that is printed is of the pass *before* it.</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>每次更新：换一批序列，走一遍，算损失，算它的梯度，优化器走一步。打印的损失是这一步*之前*那一遍的。</translation>
    </message>
    <message>
        <source>It diverged in update {update}: its loss left all bounds.</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>它在第 {update} 次更新时发散了：损失超出了一切界限。</translation>
    </message>
    <message>
        <source>It is read as a whole.</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>它被整个读完。</translation>
    </message>
    <message>
        <source>It is read chunk by chunk.</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>它被一块一块地读。</translation>
    </message>
    <message>
        <source>On letters that it was not trained on it needs {bits:.3f} bits a letter. What it writes, letter by letter, from the text&apos;s first one:</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>在没有用来训练的字母上，每个字母要 {bits:.3f} 比特。从文本的第一个字母起，它逐个字母写出：</translation>
    </message>
    <message>
        <source>Parity</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>奇偶</translation>
    </message>
    <message>
        <source>Parity, asked at the end</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>奇偶：最后问一次</translation>
    </message>
    <message>
        <source>Predicting what cannot be predicted</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>预测不可预测的</translation>
    </message>
    <message>
        <source>Recalling the marked symbol</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>回忆有标记的符号</translation>
    </message>
    <message>
        <source>Repeating what was read</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>重复读过的</translation>
    </message>
    <message>
        <source>The loss says how wrong the answers are, and the optimiser changes the weights so that it falls.</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>损失说明回答错了多少，优化器改变权重，使它下降。</translation>
    </message>
    <message>
        <source>The loss, update by update</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>逐次更新的损失</translation>
    </message>
    <message>
        <source>The sequences</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>序列</translation>
    </message>
    <message>
        <source>The text as numbers</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>把文本变成数</translation>
    </message>
    <message>
        <source>They are made up anew for every update, from the seed and the update&apos;s number.</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>每次更新都按种子和更新的编号重新生成。</translation>
    </message>
    <message>
        <source>What it recites, up to a few letters beyond the first slip.</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>它背诵的内容，到第一次出错后再多几个字母为止。</translation>
    </message>
    <message>
        <source>Writing like a text</source>
        <extracomment>core.export.notebook_batch</extracomment>
        <translation>照一个文本的样子写</translation>
    </message>
    <message>
        <source>The program of a run of Unroll, {name} ({begun}). Run the cells from top to bottom: with the same PyTorch ({torch}) on the same kind of machine they print the same again, digit for digit. What stands below them now was filled in from the run.</source>
        <extracomment>core.export.notebook_cells</extracomment>
        <translation>Unroll 一次运行的程序：{name}（{begun}）。从上到下执行各个单元格：在同类机器上用同样的 PyTorch ({torch})，会再打印出同样的结果，逐位相同。现在单元格下面的内容取自那次运行。</translation>
    </message>
    <message>
        <source>after {updates:,} updates, from the weights in the file beside it</source>
        <extracomment>core.export.notebook_cells</extracomment>
        <translation>{updates:,} 次更新之后，从旁边文件里的权重开始</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <extracomment>core.export.notebook_cells</extracomment>
        <translation>种子 {seed}</translation>
    </message>
    <message>
        <source>The loss, {} nats, is the −ln p of the one target letter:</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>损失为 {} nat，就是唯一一个目标字母的 −ln p：</translation>
    </message>
    <message>
        <source>The weight furthest from 0 is {}, in {}.</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>离 0 最远的权重是 {}，在 {} 中。</translation>
    </message>
    <message>
        <source>epoch {}: its letter is right</source>
        <extracomment>gui.lab.panels.decoded</extracomment>
        <translation>第 {} 轮：它的字母对了</translation>
    </message>
    <message>
        <source>after its letter</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>读了它的字母之后</translation>
    </message>
    <message>
        <source>epoch {}, after its letter</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>第 {} 轮，读了它的字母之后</translation>
    </message>
    <message>
        <source>&lt;b&gt;{} letter&lt;/b&gt;, a vocabulary of {}.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation>&lt;b&gt;{} 个字母&lt;/b&gt;，词表大小 {}。</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <extracomment>gui.figures.code.side_by_side</extracomment>
        <translation>什么都没有。</translation>
    </message>
    <message>
        <source>{}, epoch {}: {} nats a letter.</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>{}，第 {} 轮：每字母 {} nat。</translation>
    </message>
    <message>
        <source>Dashed: c.</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>虚线：c。</translation>
    </message>
    <message>
        <source>Epoch {}, so far: the loss depends most on {} ({}), least on {} ({}).</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>第 {} 轮，到目前为止：损失最依赖 {}（{}），最不依赖 {}（{}）。</translation>
    </message>
    <message>
        <source>Epoch {}: how strongly the loss depends on each state.</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>第 {} 轮：损失对每个状态的依赖有多强。</translation>
    </message>
    <message>
        <source>Epoch {}: how strongly the loss depends on {}: {}.</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>第 {} 轮：损失对 {} 的依赖有多强：{}。</translation>
    </message>
    <message>
        <source>Epoch {}: the loss depends most on {} ({}), least on {} ({}).</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>第 {} 轮：损失最依赖 {}（{}），最不依赖 {}（{}）。</translation>
    </message>
    <message>
        <source>Epoch {}: {}</source>
        <extracomment>gui.figures.gradients.wording</extracomment>
        <translation>第 {} 轮：{}</translation>
    </message>
    <message>
        <source>time step →   update ↓ (0: untrained)</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>时间步 →   更新 ↓（0：未训练）</translation>
    </message>
    <message>
        <source>A ring is where a letter began, the line its way.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>圆环是字母的起点，线是它走过的路。</translation>
    </message>
    <message>
        <source>A ring is where a letter began, the line its way; dotted: what follows.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>圆环是字母的起点，线是它走过的路；点线：之后的路。</translation>
    </message>
    <message>
        <source>These 2 directions hold {} of the variance of epochs {} to {}</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>这 2 个方向包含第 {1} 到 {2} 轮方差的 {0}</translation>
    </message>
    <message>
        <source>These are the 2 directions that hold most of the variance</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>这是包含方差最多的 2 个方向</translation>
    </message>
    <message>
        <source>Epoch 7: the loss depends most on h₅⁽²←⁾ (0.10), least on h₂⁽¹→⁾ (0.0012).</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>第 7 轮：损失最依赖 h₅⁽²←⁾（0.10），最不依赖 h₂⁽¹→⁾（0.0012）。</translation>
    </message>
    <message>
        <source>The gradients of epoch {} come after its loss.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>第 {} 轮的梯度要等它的损失之后。</translation>
    </message>
    <message>
        <source>framed: {}, the opened cell</source>
        <extracomment>gui.figures.hidden_state.wording</extracomment>
        <translation>框出：{}，打开的单元</translation>
    </message>
    <message>
        <source>Grey: the lesson&apos;s own run.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>灰色：本课自己的运行。</translation>
    </message>
    <message>
        <source>whether a bias is added to each score</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>每个得分是否加上偏置</translation>
    </message>
    <message>
        <source>Go on to t = {t} of layer {layer} {arrow}.</source>
        <extracomment>core.course.until</extracomment>
        <translation>继续到第 {layer} 层 {arrow} 的 t = {t}。</translation>
    </message>
    <message>
        <source>Open the cell of layer {layer} {arrow} at t = {t}.</source>
        <extracomment>core.course.until</extracomment>
        <translation>打开第 {layer} 层 {arrow} 在 t = {t} 的单元。</translation>
    </message>
    <message>
        <source>`out` is the last layer at every step, `{last}` every lane at its last step.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>`out` 是最后一层在每一步的状态，`{last}` 是每个通道在最后一步的状态。</translation>
    </message>
    <message>
        <source>a second lane, right to left</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>从右往左的第二个通道</translation>
    </message>
    <message>
        <source>tanh or relu, after each sum</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>每个和之后的 tanh 或 relu</translation>
    </message>
    <message>
        <source>whether b_ih and b_hh are there</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>是否有 b_ih 和 b_hh</translation>
    </message>
    <message>
        <source>whether the batch is the first axis of `inputs` and `out`</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>批次是否为 `inputs` 和 `out` 的第一个轴</translation>
    </message>
    <message>
        <source>A series is being trained; pause it first.</source>
        <extracomment>core.session.task_training</extracomment>
        <translation>有一个系列正在训练；请先暂停它。</translation>
    </message>
    <message>
        <source>No paused series is chosen.</source>
        <extracomment>core.session.task_training</extracomment>
        <translation>没有选中已暂停的系列。</translation>
    </message>
    <message>
        <source>An example: six models learn one word</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>示例：六个模型学习一个单词</translation>
    </message>
    <message>
        <source>to come</source>
        <extracomment>gui.compare.run_records</extracomment>
        <translation>稍后</translation>
    </message>
    <message>
        <source>Back through time, the size |∂L/∂h| at each step of {}:</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>沿时间往回，每一步的 |∂L/∂h|（{}）：</translation>
    </message>
    <message>
        <source>Epoch {}: loss, backward pass, update</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>第 {} 轮：损失、反向传播、更新</translation>
    </message>
    <message>
        <source>Back through time, the size |∂L/∂h| at each step:</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>沿时间往回，每一步的 |∂L/∂h|：</translation>
    </message>
    <message>
        <source>How the loss would change if {} changed: what comes down from above, and what comes back through time from the step that read it, added up.</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>如果 {} 改变，损失会怎样改变：从上面下来的，加上从读取它的那一步沿时间回来的。</translation>
    </message>
    <message>
        <source>all {} layers</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>全部 {} 层</translation>
    </message>
    <message>
        <source>both layers</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>两层</translation>
    </message>
    <message>
        <source>&lt;b&gt;Shapes&lt;/b&gt; above the network tells of what shape they will be.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>网络上方的&lt;b&gt;形状&lt;/b&gt;会说出它们将是什么形状。</translation>
    </message>
    <message>
        <source>Nothing is computed yet: the boxes are empty.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>还没有算出任何东西：框是空的。</translation>
    </message>
    <message>
        <source>The output at t = {} waits until {} has arrived there too.</source>
        <extracomment>gui.explain.explain</extracomment>
        <translation>t = {} 的输出要等{} 也到达那里。</translation>
    </message>
    <message>
        <source>all {}</source>
        <extracomment>gui.explain.operation</extracomment>
        <translation>全部 {} 项</translation>
    </message>
    <message>
        <source>the first {} of {}</source>
        <extracomment>gui.explain.operation</extracomment>
        <translation>前 {} 项，共 {} 项</translation>
    </message>
    <message>
        <source>The hidden unit whose numbers are shown, one of {}. Others: the arrows here, ↑ ↓ on the stage, or a click on a coloured box</source>
        <extracomment>gui.figures.cell.card</extracomment>
        <translation>当前显示数值的隐藏神经元，共 {} 个。换一个：用这里的箭头、画面上的 ↑ ↓，或点击彩色格子</translation>
    </message>
    <message>
        <source>wanted</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>应为</translation>
    </message>
    <message>
        <source>wanted at t = {t}: “{letter}”, the letter to be answered</source>
        <extracomment>gui.figures.diagram.wording</extracomment>
        <translation>t = {t} 时应为“{letter}”，即应当回答的字母</translation>
    </message>
    <message>
        <source>Grey: an earlier run, sum ↔ mean converted.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>灰色：之前的一次运行，求和与平均已换算。</translation>
    </message>
    <message>
        <source>Grey: an earlier run.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>灰色：之前的一次运行。</translation>
    </message>
    <message>
        <source>Grey: the lesson&apos;s own run, {}.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>灰色：本课自己的运行，{}。</translation>
    </message>
    <message>
        <source>It goes on from here.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>曲线从这里继续。</translation>
    </message>
    <message>
        <source>Opened after {} updates.</source>
        <extracomment>gui.figures.loss.wording</extracomment>
        <translation>打开时已更新 {} 次。</translation>
    </message>
    <message>
        <source>framed: asked for</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation>加框：所问的</translation>
    </message>
    <message>
        <source>high: wrong</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation>高：错误</translation>
    </message>
    <message>
        <source>low: right</source>
        <extracomment>gui.figures.tasks.sequences</extracomment>
        <translation>矮：正确</translation>
    </message>
    <message>
        <source>h of layer {} (l{})</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>第 {} 层（l{}）的 h</translation>
    </message>
    <message>
        <source>h of the step before</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>上一步的 h</translation>
    </message>
    <message>
        <source>h[{}] of the step before</source>
        <extracomment>gui.figures.weights.parameters</extracomment>
        <translation>上一步的 h[{}]</translation>
    </message>
    <message>
        <source>furthest from 0: {}</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>离 0 最远：{}</translation>
    </message>
    <message>
        <source>{} and others</source>
        <extracomment>gui.figures.weights.wording</extracomment>
        <translation>{} 等</translation>
    </message>
    <message>
        <source>“{}” where its own letter decides the answer.</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation>“{}”处的回答由它自己的字母决定。</translation>
    </message>
    <message>
        <source>In all 10 numbers “h” and “o” are nearest, 2.345 apart. These 2 directions hold 78 % of the variance of epochs 1 to 15; most of this variance is from the random start.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>按全部 10 个数，“h”与“o”最近，相距 2.345。这 2 个方向占第 1 到 15 轮方差的 78 %；这些方差大多来自随机的起点。</translation>
    </message>
    <message>
        <source>In all {} dimensions a letter is {} from its start on average; they started {} from their middle.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>在全部 {} 个维度上，一个字母平均离它的起点 {}；它们的起点离中心 {}。</translation>
    </message>
    <message>
        <source>In {}-D “{}” and “{}” are nearest</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>按全部 {} 个数，“{}”与“{}”最近</translation>
    </message>
    <message>
        <source>This model reads one-hot letters. Set embedding in Model to see letters move.</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>此模型读入独热向量。在“模型”里设置嵌入，就能看到字母移动。</translation>
    </message>
    <message>
        <source>all of this variance is from {}</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>这些方差全部来自{}</translation>
    </message>
    <message>
        <source>most of this variance is from {}</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>这些方差大部分来自{}</translation>
    </message>
    <message>
        <source>“{}” and “{}” are nearest</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>“{}”与“{}”最近</translation>
    </message>
    <message>
        <source>“{}”: {} from “{}”</source>
        <extracomment>gui.lab.panels.embedding</extracomment>
        <translation>“{0}”：与“{2}”相距 {1}</translation>
    </message>
    <message>
        <source>Full colour: 1, of c {}.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>最深的颜色：1，c 为 {}。</translation>
    </message>
    <message>
        <source>Largest so far in {}: {}.</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>到目前为止 {} 中的最大值：{}。</translation>
    </message>
    <message>
        <source>largest {}</source>
        <extracomment>gui.lab.panels.gates</extracomment>
        <translation>最大 {}</translation>
    </message>
    <message>
        <source>From 6.953 to 0.03396; this model&apos;s floor is 1.704.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation>从 6.953 到 0.03396；这个模型的下限是 1.704。</translation>
    </message>
    <message>
        <source>How wrong the network is, epoch by epoch: training pushes it down; the dashed line is as far as it can go. Dotted: what comes later in this run.</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation>网络每一轮错得有多厉害：训练把它压低；虚线是它能达到的极限。点线：这次运行之后的部分。</translation>
    </message>
    <message>
        <source>epoch, of {}</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation>轮，共 {} 轮</translation>
    </message>
    <message>
        <source>its floor</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation>它的下限</translation>
    </message>
    <message>
        <source>this model&apos;s floor</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation>这个模型的下限</translation>
    </message>
    <message>
        <source>this model&apos;s floor {}</source>
        <extracomment>gui.lab.panels.loss</extracomment>
        <translation>这个模型的下限 {}</translation>
    </message>
    <message>
        <source>Values: blue is negative, orange positive; beyond ±1 the colour stays.</source>
        <extracomment>gui.lab.panels.weights</extracomment>
        <translation>数值：蓝色为负，橙色为正；超出 ±1 后颜色不再变化。</translation>
    </message>
    <message>
        <source>{} · epoch {} predicted “{}”, loss {}</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>{} · 第 {} 轮预测“{}”，损失 {}</translation>
    </message>
    <message>
        <source>Press all of them, one after the other, in your order.</source>
        <extracomment>gui.learn.answer_choices</extracomment>
        <translation>按你认为的顺序，把它们一个一个都按下。</translation>
    </message>
    <message>
        <source>Back to this step: everything as it shows it, asked anew</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>回到这一步：一切如这一步所示，问题重新提出</translation>
    </message>
    <message>
        <source>The program is running</source>
        <extracomment>gui.program.page</extracomment>
        <translation>程序正在运行</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>1 轮</translation>
    </message>
    <message>
        <source>1 line</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>1 行</translation>
    </message>
    <message>
        <source>After 1 epoch: {ours}; it should be {wanted}.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>1 轮之后：{ours}；应该是 {wanted}。</translation>
    </message>
    <message>
        <source>It printed {}; it should print {}.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>它打印了 {}；应该打印 {}。</translation>
    </message>
    <message>
        <source>Its one line is as it should be, digit for digit.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>唯一的一行符合应有的样子，逐位相同。</translation>
    </message>
    <message>
        <source>Those that both have are the same.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>两者都有的那些完全相同。</translation>
    </message>
    <message>
        <source>What it should print is not known yet: the machine was too busy for the program as it should be. Run it again.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>还不知道它应当打印什么：机器太忙，正确的程序没有运行完。请再运行一次。</translation>
    </message>
    <message>
        <source>{} epochs</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>{} 轮</translation>
    </message>
    <message>
        <source>{} lines</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>{} 行</translation>
    </message>
    <message>
        <source>&lt;b&gt;Best at epoch {}&lt;/b&gt;: {} solved, by {} boxes alike.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>&lt;b&gt;第 {} 轮最好&lt;/b&gt;：解出 {}，有 {} 个方格并列。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Best so far at epoch {}&lt;/b&gt;: {} solved, by {} of {} boxes alike.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>&lt;b&gt;第 {} 轮目前最好&lt;/b&gt;：解出 {}，{} 个方格并列（已完成 {} 个）。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Best so far at epoch {}&lt;/b&gt;: {}, {} solved.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>&lt;b&gt;第 {} 轮目前最好&lt;/b&gt;：{}，解出 {}。</translation>
    </message>
    <message>
        <source>An example: 24 seeds of one network, and where their losses end</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>示例：一个网络的 24 个种子，看损失各停在哪里</translation>
    </message>
    <message>
        <source>lecture: {} lower</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>讲义：{} 更低</translation>
    </message>
    <message>
        <source>near the floor</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>个在下限附近</translation>
    </message>
    <message>
        <source>{} of them exact</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>其中 {} 个完全正确</translation>
    </message>
    <message>
        <source>An example: five seeds of an LSTM at marked recall, and how many learn it</source>
        <extracomment>gui.tasks.page</extracomment>
        <translation>示例：LSTM 的五个种子做标记回忆，看几个学会</translation>
    </message>
    <message>
        <source>held-out accuracy</source>
        <extracomment>gui.tasks.page</extracomment>
        <translation>留出准确率</translation>
    </message>
    <message>
        <source>Everything right, although nothing can be predicted. Who told it? Once it is trained, see under “A closer look” what is left when it may only see the past.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>全对，可是什么也预测不了。谁告诉它的？训练之后，在“仔细看看”里看：当它只能看到过去时还剩下什么。</translation>
    </message>
    <message>
        <source>Is the number of ones so far odd? Every step is asked, so errors are near. Once it is trained, test it at length 200 under “A closer look”.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>到目前为止 1 的个数是奇数吗？每一步都问，所以误差很近。训练好之后，在“仔细看看”里用长度 200 测试它。</translation>
    </message>
    <message>
        <source>Opened at update {}; press Go on to train it to {}.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>打开时在第 {} 次更新；按“继续”会训练到 {}。</translation>
    </message>
    <message>
        <source>Paused; what was trained is kept.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>已暂停；已训练的保留着。</translation>
    </message>
    <message>
        <source>paused {}/{}</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>已暂停 {}/{}</translation>
    </message>
    <message>
        <source>An example: an LSTM learns to write like Python&apos;s help</source>
        <extracomment>gui.text.page</extracomment>
        <translation>示例：LSTM 学着像 Python 帮助文档那样写</translation>
    </message>
    <message>
        <source>Colours of probabilities</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>概率的颜色</translation>
    </message>
    <message>
        <source>It has {} scores, as many as its state has numbers: {} is one of no letter.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>它有 {} 个得分，与它的状态有多少个数一样多：{} 是不属于任何字母的一个。</translation>
    </message>
    <message>
        <source>The run “&lt;b&gt;{}&lt;/b&gt;” after {} updates. It knows the letters {}.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>运行“&lt;b&gt;{}&lt;/b&gt;”，{} 次更新之后。它认识的字母：{}。</translation>
    </message>
    <message>
        <source>The run “&lt;b&gt;{}&lt;/b&gt;” is untrained: after {} updates its weights are as they were drawn, and its answers are chance. It knows the letters {}.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>运行“&lt;b&gt;{}&lt;/b&gt;”还没有训练：{} 次更新之后，权重仍是随机初始化的样子，回答全凭运气。它认识的字母：{}。</translation>
    </message>
    <message>
        <source>The stronger the colour, the more probable.</source>
        <extracomment>gui.try_it.answer_card</extracomment>
        <translation>颜色越深，概率越大。</translation>
    </message>
    <message>
        <source>After {} updates. Point at a letter: what else might have come?</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>{} 次更新之后。指向一个字母：看看本来还可能出现什么？</translation>
    </message>
    <message>
        <source>Values: blue is negative, orange positive; beyond ±1 the colour stays. A gate goes from 0, empty and shut, to 1, orange and open. The scores of the head have a scale of their own where one is told beside their row.</source>
        <extracomment>gui.widgets.color_scale</extracomment>
        <translation>数值：蓝色为负，橙色为正；超过 ±1 颜色不再加深。门从 0（空白，关闭）到 1（橙色，打开）。输出层的得分若在那一行旁边写有刻度，就用自己的刻度。</translation>
    </message>
    <message>
        <source>Replace it</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>替换它</translation>
    </message>
    <message>
        <source>{} was changed by another window or program since it was opened or saved here. Replace it, and those changes are lost.</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>{} 在这里打开或保存之后，被另一个窗口或程序改过。替换它，那些改动就会丢失。</translation>
    </message>
    <message>
        <source>larger / smaller / as suits this screen</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>放大 / 缩小 / 适合此屏幕的大小</translation>
    </message>
    <message>
        <source>All that you do is kept again.</source>
        <extracomment>gui.window.news</extracomment>
        <translation>你所做的一切又能保存了。</translation>
    </message>
    <message>
        <source>Opened the sweep {}.</source>
        <extracomment>gui.window.news</extracomment>
        <translation>已打开扫描 {}。</translation>
    </message>
    <message>
        <source>{} The run is kept, here in the window.</source>
        <extracomment>gui.window.news</extracomment>
        <translation>{} 这次运行保留在这个窗口里。</translation>
    </message>
    <message>
        <source>{} is among the lessons of your own, in {}.</source>
        <extracomment>gui.window.news</extracomment>
        <translation>{} 现在是你自己的课之一，在 {}。</translation>
    </message>
    <message>
        <source>{}: {}. The run it comes from is kept.</source>
        <extracomment>gui.window.news</extracomment>
        <translation>{}：{}。它所来自的运行保留着。</translation>
    </message>
    <message>
        <source>No&amp;tes…</source>
        <extracomment>gui.window.notes_menu</extracomment>
        <translation>笔记(&amp;T)…</translation>
    </message>
    <message>
        <source>{why} Before another session takes its place, save it (Ctrl+Shift+S).</source>
        <extracomment>gui.window.sessions</extracomment>
        <translation>{why}在另一个会话取代它之前，请先保存它 (Ctrl+Shift+S)。</translation>
    </message>
    <message>
        <source>What you did last cannot be opened: {error} This is how the session stood on {when}. All of it is still in {path}, and under File &gt; Earlier sessions.</source>
        <extracomment>gui.window.start</extracomment>
        <translation>你最后所做的无法打开：{error}现在是会话在 {when} 时的样子。全部内容仍在 {path} 中，也在“文件 &gt; 以前的会话”里。</translation>
    </message>
    <message>
        <source>it holds no session; a sweep is opened by File &gt; Open, on the Seeds page.</source>
        <extracomment>gui.window.start</extracomment>
        <translation>其中没有会话；扫描用“文件 &gt; 打开”打开，在种子页上。</translation>
    </message>
    <message>
        <source>It is tried again every few seconds: make room there, or save the session somewhere else (Ctrl+Shift+S).</source>
        <extracomment>gui.window.status_bar</extracomment>
        <translation>每隔几秒会再试一次：请在那里腾出空间，或把会话保存到别处 (Ctrl+Shift+S)。</translation>
    </message>
    <message>
        <source>Whether what you do is kept</source>
        <extracomment>gui.window.status_bar</extracomment>
        <translation>你所做的是否已保存</translation>
    </message>
    <message>
        <source>⚠ not kept</source>
        <extracomment>gui.window.status_bar</extracomment>
        <translation>⚠ 未保存</translation>
    </message>
    <message>
        <source>You have gone on by yourself: the tour waits for you.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>你自己往前走了：导览在这里等着。</translation>
    </message>
    <message>
        <source>Size for this s&amp;creen</source>
        <extracomment>gui.window.view_menu</extracomment>
        <translation>适合此屏幕的大小(&amp;C)</translation>
    </message>
    <message>
        <source>Scores</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>得分</translation>
    </message>
    <message>
        <source>Updates</source>
        <extracomment>gui.wording.exports</extracomment>
        <translation>更新</translation>
    </message>
    <message>
        <source>Lesson {}, step {}: {}</source>
        <extracomment>gui.wording.glossary</extracomment>
        <translation>第 {} 课，第 {} 步：{}</translation>
    </message>
    <message>
        <source>Values from {} to {}.</source>
        <extracomment>gui.wording.heard</extracomment>
        <translation>数值从 {} 到 {}。</translation>
    </message>
    <message>
        <source>{name}: {} at {across} {}, {} at {}, between {} and {}.</source>
        <extracomment>gui.wording.heard</extracomment>
        <translation>{name}：{across}为 {1} 时是 {0}，为 {3} 时是 {2}，介于 {4} 与 {5} 之间。</translation>
    </message>
    <message>
        <source>{} more curves.</source>
        <extracomment>gui.wording.heard</extracomment>
        <translation>另有 {} 条曲线。</translation>
    </message>
    <message>
        <source>{} rows, {} columns.</source>
        <extracomment>gui.wording.heard</extracomment>
        <translation>{} 行，{} 列。</translation>
    </message>
    <message>
        <source>7 is all of epoch 7; 7.3 is three of its steps.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>7 是整个第 7 轮；7.3 是其中的三步。</translation>
    </message>
    <message>
        <source>96 is as fine as a screen; 300 is for paper.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>96 与屏幕一样精细；300 用于纸张。</translation>
    </message>
    <message>
        <source>A ready-made experiment: a text and the settings for it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>现成的实验：一篇文本及其设置。</translation>
    </message>
    <message>
        <source>A ready-made experiment: it fills in the form below.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>现成的实验：它会填好下面的表单。</translation>
    </message>
    <message>
        <source>All runs go on together, epoch by epoch, or stop.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>所有运行一轮一轮地一起前进，或停下。</translation>
    </message>
    <message>
        <source>Along which state the gradient is followed: hidden or cell state.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>沿哪种状态跟踪梯度：隐藏状态或细胞状态。</translation>
    </message>
    <message>
        <source>Back to the run that the lesson is about.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>回到本课所讲的运行。</translation>
    </message>
    <message>
        <source>Draw with the mouse; or left and right for the epoch, up and down for the loss.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>用鼠标画；或用左右键选轮次，上下键选损失。</translation>
    </message>
    <message>
        <source>Draws small losses as far apart as large ones: each line up is ten times the last.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>把小损失与大损失画得同样分开：每往上一条线是上一条的十倍。</translation>
    </message>
    <message>
        <source>Every run of this session, forks below what they come from.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>本次会话的每次运行，分支在其来源之下。</translation>
    </message>
    <message>
        <source>From then on this is your answer, and the run goes on to show it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>从此这就是你的回答，运行会接着揭晓结果。</translation>
    </message>
    <message>
        <source>Gives it the very word that it learned to answer.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>把它学会回答的那个单词交给它。</translation>
    </message>
    <message>
        <source>How many epochs a second they go.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>它们每秒走多少轮。</translation>
    </message>
    <message>
        <source>How many epochs each network is trained.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>每个网络训练多少轮。</translation>
    </message>
    <message>
        <source>How many epochs each of them is trained.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>它们每个训练多少轮。</translation>
    </message>
    <message>
        <source>How many letters it is told before it goes on alone.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>在它独自继续之前，告知它多少个字母。</translation>
    </message>
    <message>
        <source>How many networks a box has; more of them make its share more certain.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>一个方格有多少个网络；越多，比例越可靠。</translation>
    </message>
    <message>
        <source>How many networks are trained, each with the next seed.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>训练多少个网络，每个用下一个种子。</translation>
    </message>
    <message>
        <source>How the file begins.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>文件的开头。</translation>
    </message>
    <message>
        <source>It writes on, each letter drawn from what it thinks likely.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>它接着写，每个字母按它给出的概率采样得到。</translation>
    </message>
    <message>
        <source>It writes one letter and waits.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>它写一个字母，然后等待。</translation>
    </message>
    <message>
        <source>Layer and direction whose gradient is shown.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>显示其梯度的层与方向。</translation>
    </message>
    <message>
        <source>Leaves it as it is and asks no more.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>保持原样，不再询问。</translation>
    </message>
    <message>
        <source>Many seeds of one network, or a grid of settings.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>同一网络的许多种子，或设置的网格。</translation>
    </message>
    <message>
        <source>Names the bug, or shows the line, and says why.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>说出错误是什么，或显示那一行，并说明原因。</translation>
    </message>
    <message>
        <source>Settings that are rarely changed.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>很少改动的设置。</translation>
    </message>
    <message>
        <source>Six kinds of network learn this word, on one clock.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>六种网络学这个单词，用同一个时钟。</translation>
    </message>
    <message>
        <source>Stops reading the text; the one before stays open.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>停止读入文本；之前的那个仍然打开。</translation>
    </message>
    <message>
        <source>The epoch at which all of them are looked at.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>查看所有运行时所处的轮次。</translation>
    </message>
    <message>
        <source>The language model that was deleted last comes back.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>最近删除的语言模型会回来。</translation>
    </message>
    <message>
        <source>The lessons; a click opens the lesson&apos;s own run.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>课程；点击会打开该课自己的运行。</translation>
    </message>
    <message>
        <source>The next step of the lesson, or the next lesson.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>本课的下一步，或下一课。</translation>
    </message>
    <message>
        <source>The page made small; a browser shows all of it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>缩小的网页；浏览器会显示全部。</translation>
    </message>
    <message>
        <source>The pages of the window: Learn to begin with, then the Lab and the others.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>窗口的页面：从“学习”开始，然后是“实验室”和其他。</translation>
    </message>
    <message>
        <source>The program as it is, with a bug to find, or with a line to write.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>程序原样，或含一个要找的错误，或缺一行要写。</translation>
    </message>
    <message>
        <source>The run&apos;s program; change it. Escape, then Tab, leaves the text.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>这次运行的程序；可以修改。先按 Esc 再按 Tab，焦点就离开文本。</translation>
    </message>
    <message>
        <source>The same seed draws the same letters again.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>同样的种子会采样出同样的字母。</translation>
    </message>
    <message>
        <source>The seed of the first; the others follow it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>第一个的种子；其他的依次跟随。</translation>
    </message>
    <message>
        <source>The step before.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>前一步。</translation>
    </message>
    <message>
        <source>The update at which it is looked at; what it wrote then is shown.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>正在查看的更新；显示它那时写的内容。</translation>
    </message>
    <message>
        <source>The weights themselves, their gradients, or what the last update did.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>权重本身、它们的梯度，或最近一次更新所做的。</translation>
    </message>
    <message>
        <source>The whole program of this run, to be pasted elsewhere.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>这次运行的完整程序，可粘贴到别处。</translation>
    </message>
    <message>
        <source>Trains as many networks as are asked for, one seed after the other.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>训练所要的那么多网络，一个种子接一个种子。</translation>
    </message>
    <message>
        <source>What happens at the step under the playhead, with its numbers.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>播放头所在的一步发生了什么，带有数值。</translation>
    </message>
    <message>
        <source>What the curves show: loss, or how good the answers are.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>曲线显示什么：损失，或回答有多好。</translation>
    </message>
    <message>
        <source>Whether the grid has columns for this cell.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>网格是否包含此单元的列。</translation>
    </message>
    <message>
        <source>Which figure of the Lab is drawn.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>绘制实验室中的哪幅图。</translation>
    </message>
    <message>
        <source>Which language model is looked at.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>看哪个语言模型。</translation>
    </message>
    <message>
        <source>Which network is asked.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>问哪个网络。</translation>
    </message>
    <message>
        <source>Which number of the hidden state is looked at, counted from 0.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>看隐藏状态的哪个数，从 0 数起。</translation>
    </message>
    <message>
        <source>Which runs stand side by side; six at most.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>哪些运行并排；最多六个。</translation>
    </message>
    <message>
        <source>Wipes out what it has written; the prompt stays.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>抹去它写的内容；提示保留。</translation>
    </message>
    <message>
        <source>{}: no face here has its letters; install {}</source>
        <extracomment>gui.wording.languages</extracomment>
        <translation>{}：这里没有字体含有它的文字；请安装 {}</translation>
    </message>
    <message>
        <source>1 step done</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation>做了 1 步</translation>
    </message>
    <message>
        <source>Learner {}</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation>学习者 {}</translation>
    </message>
    <message>
        <source>No name</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation>没有名字</translation>
    </message>
    <message>
        <source>The learner without a name</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation>没有名字的学习者</translation>
    </message>
    <message>
        <source>{} steps done</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation>做了 {} 步</translation>
    </message>
    <message>
        <source>{}, 1 question answered</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation>{}，答了 1 个问题</translation>
    </message>
    <message>
        <source>{}, {} questions answered</source>
        <extracomment>gui.wording.learners</extracomment>
        <translation>{}，答了 {} 个问题</translation>
    </message>
    <message>
        <source>bidirectional LSTM</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>双向 LSTM</translation>
    </message>
    <message>
        <source>candidate g</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>候选值 g</translation>
    </message>
    <message>
        <source>candidate n</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>候选值 n</translation>
    </message>
    <message>
        <source>embedding + RNN</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>嵌入 + RNN</translation>
    </message>
    <message>
        <source>forget gate f</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>遗忘门 f</translation>
    </message>
    <message>
        <source>input gate i</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>输入门 i</translation>
    </message>
    <message>
        <source>left to right</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>从左到右</translation>
    </message>
    <message>
        <source>output gate o</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>输出门 o</translation>
    </message>
    <message>
        <source>reset gate r</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>重置门 r</translation>
    </message>
    <message>
        <source>uniform</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>均匀</translation>
    </message>
    <message>
        <source>update gate z</source>
        <extracomment>gui.wording.names</extracomment>
        <translation>更新门 z</translation>
    </message>
    <message>
        <source>1 at the letter&apos;s own place, 0 at all others.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>字母自己的位置为 1，其余位置为 0。</translation>
    </message>
    <message>
        <source>Adam: against the averaged gradient, divided by its averaged size. That is a step of the learning rate at first, and far less once gradients change sign: in lesson 4 the median step is {{adam-step-1}} of it in epoch 1, {{adam-step-15}} in epoch 15 and {{adam-step-100}} in epoch 100.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>Adam：逆着平均的梯度走，再除以它的平均大小。起初一步正好是学习率那么大，梯度变号之后就小得多：在第 4 课里，步长的中位数在第 1 轮是学习率的 {{adam-step-1}}，第 15 轮是 {{adam-step-15}}，第 100 轮是 {{adam-step-100}}。</translation>
    </message>
    <message>
        <source>All time steps share the weight, so their contributions are added up.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>所有时间步共用这个权重，所以它们的贡献相加。</translation>
    </message>
    <message>
        <source>Each row of W_hh weighs the old hidden state: this is how the past enters.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>W_hh 的每一行给旧的隐藏状态加权：过去就是这样进来的。</translation>
    </message>
    <message>
        <source>Each row of W_ih weighs the inputs: one number for every row.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>W_ih 的每一行给输入加权：每行得一个数。</translation>
    </message>
    <message>
        <source>Gradients add up by design; those of the epoch before are forgotten first.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>梯度本来就会累加；所以先忘掉上一轮的。</translation>
    </message>
    <message>
        <source>Input part, hidden part and biases are added: the pre-activation.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>输入部分、隐藏部分和偏置相加：这就是激活前的值。</translation>
    </message>
    <message>
        <source>One norm over all gradients; above the limit, all of them are scaled down together.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>所有梯度合用一个范数；超过界限时，一起按比例缩小。</translation>
    </message>
    <message>
        <source>Other units: ↑ ↓ on the network, or a click on a coloured box in it.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>其他神经元：在网络图上按 ↑ ↓，或点击其中的彩色格子。</translation>
    </message>
    <message>
        <source>Probability minus target: the gradient of the loss with respect to the scores. Where it is above 0, a lower score would lower the loss.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>概率减去目标：损失对得分的梯度。它大于 0 的地方，得分更低会使损失更低。</translation>
    </message>
    <message>
        <source>Scores become probabilities that add up to 1; the largest is the prediction.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>得分变成和为 1 的概率；最大的就是预测。</translation>
    </message>
    <message>
        <source>The Linear layer weighs the hidden state: one score for each letter.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>Linear 层给隐藏状态加权：每个字母一个得分。</translation>
    </message>
    <message>
        <source>The biases: r and z add both; n keeps b_hh apart, inside what r multiplies.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>偏置：r 和 z 两个都加；n 把 b_hh 单独放在 r 所乘的部分里。</translation>
    </message>
    <message>
        <source>The input at t = {}: random numbers.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>t = {} 的输入：随机数。</translation>
    </message>
    <message>
        <source>The letter that is wanted.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>应该得到的字母。</translation>
    </message>
    <message>
        <source>The letter “{}” as one-hot: a one at its own place, zeros elsewhere.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>字母“{}”写成独热向量：自己的位置是 1，其余是 0。</translation>
    </message>
    <message>
        <source>The letter “{}” picks its own row of the embedding table.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>字母“{}”取出嵌入表中它自己的一行。</translation>
    </message>
    <message>
        <source>The letter&apos;s own place: the one that is not 0.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>字母自己的位置：不为 0 的那个。</translation>
    </message>
    <message>
        <source>The likeliest letter&apos;s.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>最可能的字母的。</translation>
    </message>
    <message>
        <source>The loss of this letter: −ln of the probability that “{}” was given.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>这个字母的损失：“{}”所得概率的 −ln。</translation>
    </message>
    <message>
        <source>The losses of all letters are added up.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>所有字母的损失相加。</translation>
    </message>
    <message>
        <source>The mean of the letters&apos; losses: the one number that training lowers.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>各字母损失的平均：训练要降低的唯一的数。</translation>
    </message>
    <message>
        <source>The old cell state is kept by f, the candidate is written by i: c = f⊙c + i⊙g.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>旧的细胞状态由 f 保留，候选值由 i 写入：c = f⊙c + i⊙g。</translation>
    </message>
    <message>
        <source>The one with the largest gradient; all are in Weights.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>梯度最大的那个；全部都在“权重”里。</translation>
    </message>
    <message>
        <source>The output gate shows the squeezed cell state: h = o⊙tanh(c).</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>输出门把压缩后的细胞状态输出：h = o⊙tanh(c)。</translation>
    </message>
    <message>
        <source>The reset gate r scales the hidden part, its bias b_hh included, before it is added to the input part.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>重置门 r 先缩放隐藏部分（包括它的偏置 b_hh），再加到输入部分上。</translation>
    </message>
    <message>
        <source>Through h, and straight along the cell state, scaled by the next forget gate.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>经过 h，也直接沿着细胞状态，按下一个遗忘门缩放。</translation>
    </message>
    <message>
        <source>Through the squashing function: where it is flat, little passes.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>经过压缩函数：它平坦的地方，通过得很少。</translation>
    </message>
    <message>
        <source>Weight decay λ = {} first adds λ times the weight to its gradient: a pull to 0.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>权重衰减 λ = {} 先把权重的 λ 倍加到它的梯度上：拉向 0。</translation>
    </message>
    <message>
        <source>b_ih and b_hh are added, whatever the input; the two act as one.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>无论输入如何，都加上 b_ih 和 b_hh；两者的作用如同一个。</translation>
    </message>
    <message>
        <source>biases</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>偏置</translation>
    </message>
    <message>
        <source>clipping</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>gradients set to zero</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>梯度置零</translation>
    </message>
    <message>
        <source>input x{}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>输入 x{}</translation>
    </message>
    <message>
        <source>logits of t = {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>t = {} 的 logits</translation>
    </message>
    <message>
        <source>loss of t = {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>t = {} 的损失</translation>
    </message>
    <message>
        <source>relu keeps what is above 0: this is the new hidden state.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>relu 保留大于 0 的部分：这就是新的隐藏状态。</translation>
    </message>
    <message>
        <source>softmax of t = {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>t = {} 的 softmax</translation>
    </message>
    <message>
        <source>sum of {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>{} 的和</translation>
    </message>
    <message>
        <source>tanh makes a number from −1 to 1: what might be written to the cell state.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>tanh 得到 −1 到 1 的数：可能写入细胞状态的内容。</translation>
    </message>
    <message>
        <source>tanh makes a number from −1 to 1: what the state might become.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>tanh 得到 −1 到 1 的数：状态可能变成的样子。</translation>
    </message>
    <message>
        <source>tanh squeezes the sum: this is the new hidden state.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>tanh 压缩这个和：这就是新的隐藏状态。</translation>
    </message>
    <message>
        <source>the loss</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>损失</translation>
    </message>
    <message>
        <source>z keeps that much of the old state, the candidate fills the rest.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>z 保留旧状态的这么多，其余由候选值填补。</translation>
    </message>
    <message>
        <source>{} sets the learning rate of every update.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>{} 决定每次更新的学习率。</translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the candidate is written.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>σ 得到 0 到 1 的数：候选值写入多少。</translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the cell state is shown.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>σ 得到 0 到 1 的数：细胞状态输出多少。</translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the old cell state is kept.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>σ 得到 0 到 1 的数：旧的细胞状态保留多少。</translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the old state stays as it is.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>σ 得到 0 到 1 的数：旧状态有多少保持原样。</translation>
    </message>
    <message>
        <source>σ makes a number from 0 to 1: how much of the old state the candidate sees.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>σ 得到 0 到 1 的数：候选值看到旧状态的多少。</translation>
    </message>
    <message>
        <source>∂L/∂ the sums of {}</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>∂L/∂ {} 的和</translation>
    </message>
    <message>
        <source>back, {}</source>
        <extracomment>gui.wording.place</extracomment>
        <translation>回传，{}</translation>
    </message>
    <message>
        <source>before t = 1</source>
        <extracomment>gui.wording.place</extracomment>
        <translation>t = 1 之前</translation>
    </message>
    <message>
        <source>epoch {} · {}</source>
        <extracomment>gui.wording.place</extracomment>
        <translation>第 {} 轮 · {}</translation>
    </message>
    <message>
        <source>loss</source>
        <extracomment>core.settings, gui.export.report, gui.figures.decoded.decoded_model, gui.learn.curve_field, gui.wording.place</extracomment>
        <translation>损失</translation>
    </message>
    <message>
        <source>The epoch at which the boxes are looked at.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>查看方格时所处的轮次。</translation>
    </message>
    <message>
        <source>Trains every box&apos;s networks, and fills the boxes as they are done. Undo (Ctrl+Z) brings back the previous grid.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>训练每个方格的网络，完成一格就填一格。撤销 (Ctrl+Z) 可找回之前的网格。</translation>
    </message>
    <message>
        <source>Which number of each box is shown as its colour.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>每个方格的哪个数显示为颜色。</translation>
    </message>
    <message>
        <source>What comes down from above, and what comes back through time from the step that read this state, added up.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>从上面下来的，加上从读取此状态的那一步沿时间回来的。</translation>
    </message>
    <message>
        <source>backward pass</source>
        <extracomment>gui.wording.place</extracomment>
        <translation>反向传播</translation>
    </message>
    <message>
        <source>forward pass</source>
        <extracomment>gui.wording.place</extracomment>
        <translation>前向传播</translation>
    </message>
    <message>
        <source>logits</source>
        <extracomment>gui.wording.place</extracomment>
        <translation>logits</translation>
    </message>
    <message>
        <source>trained · {} updates</source>
        <extracomment>gui.wording.place</extracomment>
        <translation>已训练 · {} 次更新</translation>
    </message>
    <message>
        <source>{}.</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>{}。</translation>
    </message>
    <message>
        <source>hidden state: what stays of the old, the rest from the candidate</source>
        <extracomment>gui.wording.purposes</extracomment>
        <translation>隐藏状态：旧状态留下的部分，其余取自候选值</translation>
    </message>
    <message>
        <source>Epoch {} is under way.</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>第 {} 轮正在进行。</translation>
    </message>
    <message>
        <source>Opened after {} updates; what came before is not in the file.</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>在 {} 次更新之后打开；之前的不在文件里。</translation>
    </message>
    <message>
        <source>Wₕₕ as drawn</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>Wₕₕ 默认初始化</translation>
    </message>
    <message>
        <source>bidirectional {}</source>
        <extracomment>gui.wording.runs, gui.wording.series</extracomment>
        <translation>双向 {}</translation>
    </message>
    <message>
        <source>demo with {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>{} 演示课</translation>
    </message>
    <message>
        <source>forget bias as drawn</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>遗忘偏置默认初始化</translation>
    </message>
    <message>
        <source>forget bias {}</source>
        <extracomment>gui.wording.runs, gui.wording.series</extracomment>
        <translation>遗忘偏置 {}</translation>
    </message>
    <message>
        <source>fork at epoch {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>在第 {} 轮分支</translation>
    </message>
    <message>
        <source>frozen {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>冻结 {}</translation>
    </message>
    <message>
        <source>lecture values</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>讲义的值</translation>
    </message>
    <message>
        <source>nats</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>nats</translation>
    </message>
    <message>
        <source>nats per letter</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>nat/字母</translation>
    </message>
    <message>
        <source>nats, sum of {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>nat，{} 之和</translation>
    </message>
    <message>
        <source>nats/letter</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>nat/字母</translation>
    </message>
    <message>
        <source>no scheduler</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>没有调度器</translation>
    </message>
    <message>
        <source>no weight decay</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>没有权重衰减</translation>
    </message>
    <message>
        <source>none frozen</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>没有冻结</translation>
    </message>
    <message>
        <source>not clipped</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>不裁剪</translation>
    </message>
    <message>
        <source>orthogonal Wₕₕ</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>正交的 Wₕₕ</translation>
    </message>
    <message>
        <source>sum, nats</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>和，nat</translation>
    </message>
    <message>
        <source>unchanged</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>未改变</translation>
    </message>
    <message>
        <source>weights from a file</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>权重来自文件</translation>
    </message>
    <message>
        <source>{} notes</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>{} 条笔记</translation>
    </message>
    <message>
        <source>{}, length {}</source>
        <extracomment>gui.wording.runs</extracomment>
        <translation>{}，长度 {}</translation>
    </message>
    <message>
        <source>batch {}</source>
        <extracomment>gui.wording.series</extracomment>
        <translation>批次 {}</translation>
    </message>
    <message>
        <source>decay {}</source>
        <extracomment>gui.wording.series</extracomment>
        <translation>衰减 {}</translation>
    </message>
    <message>
        <source>dropout {}</source>
        <extracomment>gui.wording.series</extracomment>
        <translation>dropout {}</translation>
    </message>
    <message>
        <source>far worse than guessing ({})</source>
        <extracomment>gui.wording.series</extracomment>
        <translation>远不如瞎猜（{}）</translation>
    </message>
    <message>
        <source>hardly better than guessing ({})</source>
        <extracomment>gui.wording.series</extracomment>
        <translation>几乎不比瞎猜好（{}）</translation>
    </message>
    <message>
        <source>no better than guessing ({})</source>
        <extracomment>gui.wording.series</extracomment>
        <translation>不比瞎猜好（{}）</translation>
    </message>
    <message>
        <source>no number</source>
        <extracomment>gui.wording.series</extracomment>
        <translation>不是数</translation>
    </message>
    <message>
        <source>orthogonal × {}</source>
        <extracomment>gui.wording.series</extracomment>
        <translation>正交 × {}</translation>
    </message>
    <message>
        <source>A word is one sequence: its batch is 1.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>一个单词是一个序列：它的批次是 1。</translation>
    </message>
    <message>
        <source>An RNNCell is one layer in one direction, fed step by step.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>RNNCell 是一层、一个方向，逐步送入。</translation>
    </message>
    <message>
        <source>How the learning rate changes. StepLR: times gamma every period. ExponentialLR: times gamma at every update. CosineAnnealingLR: down to 0 along half a cosine of a period, and up again.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>学习率如何变化。StepLR：每个周期乘以 gamma。ExponentialLR：每次更新乘以 gamma。CosineAnnealingLR：沿一个周期的半个余弦降到 0，再升上去。</translation>
    </message>
    <message>
        <source>The bias of the forget gate at first; 0: as torch draws it. A large one keeps the cell state, so that memory is there before it is learned.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>遗忘门起初的偏置；0：torch 的默认初始化。偏置大就能保持细胞状态，还没学会记忆时就已经记得住。</translation>
    </message>
    <message>
        <source>The gain is that of an orthogonal Wₕₕ; choose it above.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>增益属于正交的 Wₕₕ；请在上面选它。</translation>
    </message>
    <message>
        <source>This cell always has sigmoid gates and tanh for its state.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>此单元的门总是 sigmoid，状态总是 tanh。</translation>
    </message>
    <message>
        <source>This lesson is one forward pass; nothing is trained.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>本课只是一次前向传播；什么也不训练。</translation>
    </message>
    <message>
        <source>Without a scheduler the learning rate stays as it is.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>没有调度器时学习率保持不变。</translation>
    </message>
    <message>
        <source>batch_first</source>
        <extracomment>core.settings</extracomment>
        <translation>batch_first</translation>
    </message>
    <message>
        <source>initial h₀</source>
        <extracomment>core.settings</extracomment>
        <translation>初始状态</translation>
    </message>
    <message>
        <source>{before} {part}</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>{before}{part}</translation>
    </message>
    <message>
        <source>{before}, {part}</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>{before}，{part}</translation>
    </message>
    <message>
        <source>{before}: {part}</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>{before}：{part}</translation>
    </message>
    <message>
        <source>{before}; {part}</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>{before}；{part}</translation>
    </message>
    <message>
        <source>whole text</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>整个文本</translation>
    </message>
    <message>
        <source>{} does not use it.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>{} 不用它。</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>第 {}/{} 轮</translation>
    </message>
    <message>
        <source>You said “{}”. The right answer is “{}”.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>你的回答是“{}”，正确的是“{}”。</translation>
    </message>
    <message>
        <source>{} is being read.</source>
        <extracomment>gui.window.files</extracomment>
        <translation>正在读取 {}。</translation>
    </message>
    <message>
        <source>You said {}. It is {}, and that is near enough.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>你的回答是 {}，准确的是 {}，足够接近了。</translation>
    </message>
    <message>
        <source>{path} was written, but the bytes read back from the disk are different.</source>
        <extracomment>core.checkpoint.checkpoint</extracomment>
        <translation>{path} 已写入，但从磁盘读回的字节不同。</translation>
    </message>
    <message>
        <source>This state has {size} numbers, which does not match its experiment.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation>此状态有 {size} 个数，与它的实验不符。</translation>
    </message>
    <message>
        <source>its experiment is not a possible one.</source>
        <extracomment>core.checkpoint.format</extracomment>
        <translation>它的实验不可能成立。</translation>
    </message>
    <message>
        <source>only PyTorch 2.10 and later opens a .pt file safely; use .safetensors.</source>
        <extracomment>core.checkpoint.pt, core.foreign.reading</extracomment>
        <translation>只有 PyTorch 2.10 及以后的版本能安全地打开 .pt 文件；请用 .safetensors。</translation>
    </message>
    <message>
        <source>it is a .pt file that was packed again, with compression; open it as PyTorch wrote it.</source>
        <extracomment>core.checkpoint.pt, core.foreign.reading</extracomment>
        <translation>它是重新压缩打包过的 .pt；请打开 PyTorch 写出的原样文件。</translation>
    </message>
    <message>
        <source>a step opens no lesson but its own</source>
        <extracomment>core.course.acts</extracomment>
        <translation>步骤只能打开自己的课</translation>
    </message>
    <message>
        <source>set = {table} is not a table</source>
        <extracomment>core.course.controls</extracomment>
        <translation>set = {table} 不是表</translation>
    </message>
    <message>
        <source>The glossary&apos;s {name} has {key} = {value}, which is not allowed.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation>术语表的 {name} 有 {key} = {value}，这不可能。</translation>
    </message>
    <message>
        <source>The glossary&apos;s {name} is not a table.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation>术语表的 {name} 不是表。</translation>
    </message>
    <message>
        <source>is JSON, but not a hand-in from Unroll</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation>是 JSON，但不是 Unroll 的上交文件</translation>
    </message>
    <message>
        <source>is not a hand-in from Unroll: it is not JSON</source>
        <extracomment>core.course.hand_in</extracomment>
        <translation>不是 Unroll 的上交文件：它不是 JSON</translation>
    </message>
    <message>
        <source>hides the setting {name}, which does not exist</source>
        <extracomment>core.course.lesson_head</extracomment>
        <translation>隐藏了设置 {name}，而没有这个设置</translation>
    </message>
    <message>
        <source>The name has an invisible character ({code}) at position {place}; delete it.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation>名字在第 {place} 位有一个看不见的字符 ({code})；请删掉它。</translation>
    </message>
    <message>
        <source>Its loss at epoch {curve}. Yours is near it if it is no more than {near} off on average.</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation>它在各轮的损失：{curve}。你的曲线平均相差不超过 {near}，就算接近。</translation>
    </message>
    <message>
        <source>Its loss is no longer a number.</source>
        <extracomment>core.course.curve_question</extracomment>
        <translation>它的损失已经不是数了。</translation>
    </message>
    <message>
        <source>The glossary&apos;s {name} is not a term of the English glossary.</source>
        <extracomment>core.course.glossary</extracomment>
        <translation>术语表的 {name} 不是英文术语表里的术语。</translation>
    </message>
    <message>
        <source>Nothing in the name can be seen; type a name, such as Anna.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation>名字里没有看得见的内容；请输入一个，如 Anna。</translation>
    </message>
    <message>
        <source>There is already a learner {name}; choose another name.</source>
        <extracomment>core.course.learner_name</extracomment>
        <translation>已经有学习者 {name}；请选另一个名字。</translation>
    </message>
    <message>
        <source>There are {most} learners, and there can be no more; delete one first.</source>
        <extracomment>core.course.learners</extracomment>
        <translation>已有 {most} 个学习者，这是上限；请先删掉一个。</translation>
    </message>
    <message>
        <source>{file} holds no learner&apos;s progress.</source>
        <extracomment>core.course.learners, core.course.progress</extracomment>
        <translation>{file} 不含学习者的进度。</translation>
    </message>
    <message>
        <source>{file}, a lesson of your own, already has the id {id}; give {sent} another one.</source>
        <extracomment>core.course.lesson_folder</extracomment>
        <translation>你自己的课 {file} 已经用了 id {id}；请给 {sent} 换一个。</translation>
    </message>
    <message>
        <source>{name} = {table} is not a table</source>
        <extracomment>core.course.practice</extracomment>
        <translation>{name} = {table} 不是表</translation>
    </message>
    <message>
        <source>a model cannot be asked for {name}; allowed is {allowed}</source>
        <extracomment>core.course.practice_questions</extracomment>
        <translation>没有哪个模型能被问 {name}；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>{file} holds no learner&apos;s progress; it is kept as {aside}.</source>
        <extracomment>core.course.progress</extracomment>
        <translation>{file} 不含学习者的进度；它保留为 {aside}。</translation>
    </message>
    <message>
        <source>Out of {count}, it can be 0 to {count}, not {given}.</source>
        <extracomment>core.course.question</extracomment>
        <translation>共 {count} 个，答案只能是 0 到 {count}，不会是{given}。</translation>
    </message>
    <message>
        <source>{given} is not a number; {example} is one.</source>
        <extracomment>core.course.question, core.course.study_questions</extracomment>
        <translation>{given} 不是数；请输入像 {example} 这样的数。</translation>
    </message>
    <message>
        <source>shape = {value} is not the name of a tensor</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>shape = {value} 不是张量的名称</translation>
    </message>
    <message>
        <source>{names} must be given</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>必须写明 {names}</translation>
    </message>
    <message>
        <source>{table} has a key other than {allowed}</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>{table} 有 {allowed} 以外的键</translation>
    </message>
    <message>
        <source>A shape is numbers with commas between them, such as 5, 1, 4.</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>形状是用逗号分开的数，如 5, 1, 4。</translation>
    </message>
    <message>
        <source>{name} cannot be counted; allowed is parameters, right</source>
        <extracomment>core.course.run_questions</extracomment>
        <translation>没有可数的 {name}；允许的是 parameters, right</translation>
    </message>
    <message>
        <source>ask.show goes to an epoch and a step that exist, or to neither</source>
        <extracomment>core.course.showing</extracomment>
        <translation>ask.show 要去的轮次和步必须存在，或者都不给</translation>
    </message>
    <message>
        <source>ask.show has a key other than {allowed}</source>
        <extracomment>core.course.showing</extracomment>
        <translation>ask.show 有 {allowed} 以外的键</translation>
    </message>
    <message>
        <source>ask.show.do is not a list of tables</source>
        <extracomment>core.course.showing</extracomment>
        <translation>ask.show.do 不是表的列表</translation>
    </message>
    <message>
        <source>a shape is asked for, and the figure {figure} gives it away</source>
        <extracomment>core.course.step</extracomment>
        <translation>问的是形状，而图 {figure} 会泄露它</translation>
    </message>
    <message>
        <source>another step already has the id {id}</source>
        <extracomment>core.course.step</extracomment>
        <translation>另一个步骤也有 id {id}</translation>
    </message>
    <message>
        <source>do = {do} is not a list of tables</source>
        <extracomment>core.course.step</extracomment>
        <translation>do = {do} 不是表的列表</translation>
    </message>
    <message>
        <source>hide_answers is for the figures {allowed}</source>
        <extracomment>core.course.step</extracomment>
        <translation>hide_answers 只用于图 {allowed}</translation>
    </message>
    <message>
        <source>its id {id} is not a word of at most {most} letters, digits and hyphens</source>
        <extracomment>core.course.step</extracomment>
        <translation>它的 id {id} 不是由字母、数字和连字符组成、最多 {most} 个字符的词</translation>
    </message>
    <message>
        <source>its title {title} is not a text</source>
        <extracomment>core.course.step</extracomment>
        <translation>它的标题 {title} 不是文本</translation>
    </message>
    <message>
        <source>show = {table} has a key other than {allowed}</source>
        <extracomment>core.course.step</extracomment>
        <translation>show = {table} 有 {allowed} 以外的键</translation>
    </message>
    <message>
        <source>terms = {terms} is not a list</source>
        <extracomment>core.course.step</extracomment>
        <translation>terms = {terms} 不是列表</translation>
    </message>
    <message>
        <source>seeds cannot be counted by {name}; allowed is {allowed}</source>
        <extracomment>core.course.study_questions</extracomment>
        <translation>没有按 {name} 统计的种子；允许的是 {allowed}</translation>
    </message>
    <message>
        <source>until = {table} is not a table</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until = {table} 不是表</translation>
    </message>
    <message>
        <source>until.seed_epochs needs until.seeds, which is missing</source>
        <extracomment>core.course.until_table</extracomment>
        <translation>until.seed_epochs 属于种子，而没有 until.seeds</translation>
    </message>
    <message>
        <source>vary = {table} is not a table</source>
        <extracomment>core.course.variation</extracomment>
        <translation>vary = {table} 不是表</translation>
    </message>
    <message>
        <source>vary.{name} = {value} is not a list of two values or more</source>
        <extracomment>core.course.variation</extracomment>
        <translation>vary.{name} = {value} 不是含两个或更多值的列表</translation>
    </message>
    <message>
        <source>One time step of one layer: the loop is yours, and time is not an axis here.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>一层的一个时间步：循环由你来写，这里没有时间这个轴。</translation>
    </message>
    <message>
        <source>The softmax is inside: it takes scores, and targets as the letters&apos; numbers.</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>softmax 就在它里面：它接收得分；目标用字母的索引表示。</translation>
    </message>
    <message>
        <source>layers, one above the other</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>层数，一层叠一层</translation>
    </message>
    <message>
        <source>how many letters there are: rows of the table</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>字母的个数：表的行数</translation>
    </message>
    <message>
        <source>numbers in each letter&apos;s vector</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>每个字母的向量有多少个数</translation>
    </message>
    <message>
        <source>numbers in the hidden state</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>隐藏状态有多少个数</translation>
    </message>
    <message>
        <source>how many numbers the hidden state is cut down to; 0 for not at all</source>
        <extracomment>core.experiment.api</extracomment>
        <translation>隐藏状态缩小到多少个数；0 表示不缩小</translation>
    </message>
    <message>
        <source>learning rate is {value:g}; with Adam, allowed is a number above 0, up to 1e37.</source>
        <extracomment>core.experiment.training</extracomment>
        <translation>学习率是 {value:g}；用 Adam 时允许大于 0、不超过 1e37 的数。</translation>
    </message>
    <message>
        <source>Labels flattened in a different order from the outputs.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>标签展平的顺序与输出不同。</translation>
    </message>
    <message>
        <source>`backward()` adds to what is already in `.grad`, so each update follows the sum of all gradients since the first epoch. Empty them: `optimizer.zero_grad()` before `backward()`.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>`backward()` 会加到 `.grad` 里已有的值上，所以每次更新用的都是自第一轮以来所有梯度的和。请先清空：在 `backward()` 之前调用 `optimizer.zero_grad()`。</translation>
    </message>
    <message>
        <source>`item()` turns the tensor into a Python number, and a number does not know how it came about: nothing is left to go back through. Use `item()` for printing only.</source>
        <extracomment>core.export.bugs</extracomment>
        <translation>`item()` 把张量变成 Python 的数，而数不知道自己从何而来，也就无法沿它反向传播。`item()` 只用于打印。</translation>
    </message>
    <message>
        <source>a program that runs alone, in plain PyTorch</source>
        <extracomment>core.export.offers</extracomment>
        <translation>可独立运行的程序，只用 PyTorch</translation>
    </message>
    <message>
        <source>A script reads a text code point by code point, but this text has letters made of several, such as {letter}: export its weights, or train on a text without them.</source>
        <extracomment>core.export.script_text</extracomment>
        <translation>程序按码点逐个读取文本，但这个文本里有由多个码点组成的字符，例如 {letter}：请导出权重，或换用没有这类字符的文本训练。</translation>
    </message>
    <message>
        <source>a table in the form that pandas and Arrow read fastest</source>
        <extracomment>core.export.table_files</extracomment>
        <translation>pandas 和 Arrow 读得最快的表格</translation>
    </message>
    <message>
        <source>{folder} already has the event file {file}, and TensorBoard takes a whole folder as one run; choose a separate folder.</source>
        <extracomment>core.export.tensorboard</extracomment>
        <translation>{folder} 里已有事件文件 {file}，而 TensorBoard 把一个文件夹里的全部文件当作一次运行；请另选一个单独的文件夹。</translation>
    </message>
    <message>
        <source>This run has none: {why}.</source>
        <extracomment>core.exporting.choices</extracomment>
        <translation>这次运行没有这种文件：{why}。</translation>
    </message>
    <message>
        <source>This run belongs to no lesson.</source>
        <extracomment>core.exporting.choices</extracomment>
        <translation>这次运行不属于任何一课。</translation>
    </message>
    <message>
        <source>a vector figure, its fonts included</source>
        <extracomment>core.exporting.sketch</extracomment>
        <translation>矢量图，内含字体</translation>
    </message>
    <message>
        <source>a vector figure, its letters kept as text</source>
        <extracomment>core.exporting.sketch</extracomment>
        <translation>矢量图，文字仍是文字</translation>
    </message>
    <message>
        <source>a page with settings, words, figures and how to reproduce it</source>
        <extracomment>core.exporting.sketch</extracomment>
        <translation>一个网页，有设置、单词、图，以及怎样重现</translation>
    </message>
    <message>
        <source>The text that this run learns from was pasted, and a checkpoint does not hold it: export the run from the session that it is in.</source>
        <extracomment>core.exporting.text</extracomment>
        <translation>这次运行所学的文本是粘贴来的，检查点里没有它：请从它所在的会话中导出。</translation>
    </message>
    <message>
        <source>on Windows no name may end with a dot or a space</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>在 Windows 上名称不能以句点或空格结尾</translation>
    </message>
    <message>
        <source>your disk quota is used up</source>
        <extracomment>core.files.bounded_read</extracomment>
        <translation>你的磁盘配额已用完</translation>
    </message>
    <message>
        <source>Unroll has no room for its network: {network}. It takes up to {layers} layers and, for a word, up to {most} units and as many letters out as in.</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>这个网络 Unroll 装不下：{network}。一个单词最多用 {most} 个神经元，输入和输出的字母要一样多；一个网络最多 {layers} 层。</translation>
    </message>
    <message>
        <source>{name} is not a question that an import asks; allowed is one of {keys}.</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>导入时不问 {name}；允许的是其中之一：{keys}。</translation>
    </message>
    <message>
        <source>{name} is for a language model; it needs task=text beside it.</source>
        <extracomment>core.foreign.imported</extracomment>
        <translation>{name} 属于语言模型，须同时给出 task=text。</translation>
    </message>
    <message>
        <source>{name} is a Keras GRU with reset_after=False: its reset gate acts before the product with W_hh, torch&apos;s after it, and no reordering of the weights turns one into the other; only reset_after=True can be imported.</source>
        <extracomment>core.foreign.keras</extracomment>
        <translation>{name} 是 reset_after=False 的 Keras GRU：它的重置门作用在乘以 W_hh 之前，torch 的在之后，权重怎么排都不能互换；只能导入 reset_after=True 的。</translation>
    </message>
    <message>
        <source>{name} is a Keras GRU without biases, so its reset_after cannot be told; only a GRU with reset_after=True and biases can be imported.</source>
        <extracomment>core.foreign.keras</extracomment>
        <translation>{name} 是没有偏置的 Keras GRU，看不出 reset_after；只能导入 reset_after=True 且有偏置的 GRU。</translation>
    </message>
    <message>
        <source>it holds Python objects, as a model saved whole does; they can run commands and are never opened; in the program that made the model, save its weights alone: {save}.</source>
        <extracomment>core.foreign.reading</extracomment>
        <translation>里面是 Python 对象（整个模型就是），它们能执行命令，从不打开；请在模型原来的程序里只保存权重：{save}。</translation>
    </message>
    <message>
        <source>it belongs to a recurrent layer other than the one that is taken</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>它属于另一个循环层，不是采用的那个</translation>
    </message>
    <message>
        <source>{name} is the projection of an LSTM with proj_size, which Unroll&apos;s LSTM does not have.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>{name} 是带 proj_size 的 LSTM 的投影，Unroll 的 LSTM 没有。</translation>
    </message>
    <message>
        <source>{name} is {shape}; its rows are not a whole number of gates.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>{name} 是 {shape}；行数不是门的整数倍。</translation>
    </message>
    <message>
        <source>TOML took a backslash out of this formula; write it twice: {latex}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>这个公式的反斜杠被 TOML 吃掉了，要写两个：{latex}</translation>
    </message>
    <message>
        <source>the right answer is not a number, since this run diverges</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>正确答案不是数，因为这次运行发散</translation>
    </message>
    <message>
        <source>the step is complete when it begins, so there is nothing to do</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>这一步一开始就已达成，没有什么要做的</translation>
    </message>
    <message>
        <source>this formula cannot be typeset: {latex}</source>
        <extracomment>core.rehearsal.check</extracomment>
        <translation>这个公式无法排版：{latex}</translation>
    </message>
    <message>
        <source>{name} can have no other value in this experiment</source>
        <extracomment>core.rehearsal.ways</extracomment>
        <translation>在此实验中，{name} 没有别的值可选</translation>
    </message>
    <message>
        <source>A grid needs a word pair; open a lesson with one.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>网格用于词对；请打开一节有词对的课。</translation>
    </message>
    <message>
        <source>None of these is possible. {reason}</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>这些都不可能。{reason}</translation>
    </message>
    <message>
        <source>{combinations:,} combinations of {seeds:,} seeds are {runs:,} runs of {epochs:,} epochs: about {told}. Nothing longer than {most} minutes is started; take fewer values, seeds or epochs.</source>
        <extracomment>core.runs.grid_study</extracomment>
        <translation>{combinations:,} 种组合、各 {seeds:,} 个种子，是 {runs:,} 次运行、各 {epochs:,} 轮：大约 {told}。最多开始 {most} 分钟的；请减少值、种子或轮次。</translation>
    </message>
    <message>
        <source>It was stopped: it printed more than {count:,} bytes. Print less in each epoch.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation>它被结束了：打印超过 {count:,} 字节。请每轮少打印一些。</translation>
    </message>
    <message>
        <source>Epoch {epoch:,} is not in this run.</source>
        <extracomment>core.session.bookmarks</extracomment>
        <translation>第 {epoch:,} 轮不属于这次运行。</translation>
    </message>
    <message>
        <source>There is none here for a task or a text; Save picture… in the menu of a figure on its page draws it.</source>
        <extracomment>core.exporting.choices</extracomment>
        <translation>任务和文本的运行在这里没有图片；在其页面上图的菜单里用“保存图片…”即可绘制。</translation>
    </message>
    <message>
        <source>There is no such speed; choose one from the list.</source>
        <extracomment>core.session.comparison</extracomment>
        <translation>没有这样的速度；请从列表里选。</translation>
    </message>
    <message>
        <source>No learner has been reset or deleted since the program was started.</source>
        <extracomment>core.session.learners</extracomment>
        <translation>自程序启动以来，没有重置或删除过学习者。</translation>
    </message>
    <message>
        <source>A hand-in needs a name: give one with File &gt; Learner &gt; Rename.</source>
        <extracomment>core.session.learners</extracomment>
        <translation>上交的内容要有名字：请用“文件 &gt; 学习者 &gt; 重命名”取一个。</translation>
    </message>
    <message>
        <source>There is already a note: note {number}.</source>
        <extracomment>core.session.notes</extracomment>
        <translation>这里已经有一条笔记：笔记 {number}。</translation>
    </message>
    <message>
        <source>You are asked what it predicts: answer first.</source>
        <extracomment>core.session.selection</extracomment>
        <translation>题目问的正是它的预测：请先作答。</translation>
    </message>
    <message>
        <source>This would give the answer away: commit to yours first.</source>
        <extracomment>core.session.session</extracomment>
        <translation>这样会泄露答案：请先确定你的回答。</translation>
    </message>
    <message>
        <source>This model learns from a text of your own, which no link can hold: save the session instead.</source>
        <extracomment>core.session.set_ups</extracomment>
        <translation>这个模型从你自己的文本学习，链接装不下文本：请改为保存会话。</translation>
    </message>
    <message>
        <source>This run begins with weights, which no link can hold: save a checkpoint or the session instead.</source>
        <extracomment>core.session.set_ups</extracomment>
        <translation>这次运行从现成的权重开始，链接装不下权重：请改为保存检查点或会话。</translation>
    </message>
    <message>
        <source>Its text is not at hand; it can write, but cannot be trained further.</source>
        <extracomment>core.session.text_training</extracomment>
        <translation>手边没有它的文本；它可以写，但不能在其上训练。</translation>
    </message>
    <message>
        <source>There is no such speed; choose one on the slider.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>没有这样的速度；请在滑块上选。</translation>
    </message>
    <message>
        <source>There is no such step size; choose operation, time step or epoch.</source>
        <extracomment>core.session.transport</extracomment>
        <translation>没有这样的步长；有运算、时间步和轮。</translation>
    </message>
    <message>
        <source>The session holds {size:,.0f} MB; its file can hold at most {most:,.0f} MB: delete runs, or let Run &gt; Compute keep less of them.</source>
        <extracomment>core.session_file.limits</extracomment>
        <translation>此会话有 {size:,.0f} MB，而会话文件最多容纳 {most:,.0f} MB：请删除一些运行，或在“运行 &gt; 计算”里少保留一些。</translation>
    </message>
    <message>
        <source>a {kind} is a list of texts, and right is the number of one of them, counted from 1</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>{kind} 是文本的列表，right 是其中一个的编号，从 1 数起</translation>
    </message>
    <message>
        <source>{name} = {table} is not a table of {allowed}</source>
        <extracomment>core.course.question_table</extracomment>
        <translation>{name} = {table} 不是由 {allowed} 组成的表</translation>
    </message>
    <message>
        <source>a step begins with the line ```step, but this line is {said}</source>
        <extracomment>core.course.step</extracomment>
        <translation>步骤要以一行 ```step 开头，而这一行是 {said}</translation>
    </message>
    <message>
        <source>{sign} means nothing in TOML: quotation marks, commas and the like are plain there</source>
        <extracomment>core.course.toml_lines</extracomment>
        <translation>TOML 不认识 {sign}：引号、逗号等都要用半角的</translation>
    </message>
    <message>
        <source>What its vocabulary has besides letters is left out: {others}. No text contains that, and among letters the network answers as it did.</source>
        <extracomment>core.foreign.vocabulary</extracomment>
        <translation>它的词表里不是字母的条目已略去：{others}。没有文本含有它们；在字母之间，网络的回答与原来一样。</translation>
    </message>
    <message>
        <source>What was done before can no longer be taken back: only the newest steps can.</source>
        <extracomment>core.session.undo_found</extracomment>
        <translation>更早的操作不能再撤销：只能撤销最近的步骤。</translation>
    </message>
    <message>
        <source>it is not an Unroll session.</source>
        <extracomment>core.session_file.container</extracomment>
        <translation>它不是 Unroll 的会话。</translation>
    </message>
    <message>
        <source>This is not an Unroll set-up: {why}.</source>
        <extracomment>core.sharing.set_up</extracomment>
        <translation>这不是 Unroll 的设置方案：{why}。</translation>
    </message>
    <message>
        <source>a setting is in it twice</source>
        <extracomment>core.sharing.set_up</extracomment>
        <translation>其中有一项设置出现了两次</translation>
    </message>
    <message>
        <source>it does not begin like one, such as unroll:word?</source>
        <extracomment>core.sharing.set_up</extracomment>
        <translation>它的开头不是 unroll:word? 这样的</translation>
    </message>
    <message>
        <source>it is longer than any set-up</source>
        <extracomment>core.sharing.set_up</extracomment>
        <translation>它太长了</translation>
    </message>
    <message>
        <source>its lesson&apos;s name is not one that a lesson can have</source>
        <extracomment>core.sharing.set_up</extracomment>
        <translation>其中课程的名称不可能是课程名</translation>
    </message>
    <message>
        <source>such a run has no moment {moment}</source>
        <extracomment>core.sharing.set_up</extracomment>
        <translation>其中的时刻 {moment} 在这样的运行里没有</translation>
    </message>
    <message>
        <source>What a worker sent back for block {number:,} is not a result of it; check that all workers have this version of Unroll.</source>
        <extracomment>core.sweep.answers</extracomment>
        <translation>工作进程对第 {number:,} 块的回答不是它的结果；请检查所有工作进程都是这个版本的 Unroll。</translation>
    </message>
    <message>
        <source>A worker could not compute block {number:,} ({error}); every worker needs this version of Unroll, and enough memory.</source>
        <extracomment>core.sweep.run</extracomment>
        <translation>工作进程无法计算第 {number:,} 块（{error}）；每个工作进程都需要这个版本的 Unroll，并需要足够的内存。</translation>
    </message>
    <message>
        <source>“{text}” is not an answer to this word.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>“{text}”不是对这个词的回答。</translation>
    </message>
    <message>
        <source>“{text}” is not a loss.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>“{text}”不是损失。</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number up to {most:,}.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>“{text}”不是不超过 {most:,} 的整数。</translation>
    </message>
    <message>
        <source>it is not a table of UTF-8 text.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>它不是 UTF-8 文本的表格。</translation>
    </message>
    <message>
        <source>it is no longer wanted.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>已不再需要它。</translation>
    </message>
    <message>
        <source>it has several lessons, or too many combinations.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>它属于多门课，或组合太多。</translation>
    </message>
    <message>
        <source>lines before it are missing, or are there twice.</source>
        <extracomment>core.sweep_file.csv_file</extracomment>
        <translation>在它之前缺少一些行，或有重复的行。</translation>
    </message>
    <message>
        <source>an encoding from the Text page&apos;s menu</source>
        <extracomment>core.tasks.text</extracomment>
        <translation>“文本”页菜单中的一种编码</translation>
    </message>
    <message>
        <source>a .pt from before PyTorch 1.6, a bare Python pickle</source>
        <extracomment>core.text.kind</extracomment>
        <translation>PyTorch 1.6 之前的 .pt，一个裸的 Python pickle</translation>
    </message>
    <message>
        <source>of a kind that is not known here</source>
        <extracomment>core.text.kind</extracomment>
        <translation>这里不认识的一种文件</translation>
    </message>
    <message>
        <source>has {kind} ({code}) at position {place:,}, which is not a letter; delete it</source>
        <extracomment>core.text.letters</extracomment>
        <translation>在第 {place:,} 位有{kind} ({code})，它不是字母；请删掉它</translation>
    </message>
    <message>
        <source>{title} is not the text that this run was trained on; it has changed since. The run can write, but cannot be trained further.</source>
        <extracomment>core.text.text</extracomment>
        <translation>{title} 不是这次运行训练所用的文本；它后来被改过。这次运行可以写，但不能在其上训练。</translation>
    </message>
    <message>
        <source>{} of {} learned the whole word</source>
        <extracomment>gui.compare.outcome</extracomment>
        <translation>{1} 个中有 {0} 个得出了整个单词</translation>
    </message>
    <message>
        <source>No run to train yet</source>
        <extracomment>gui.compare.run_choice</extracomment>
        <translation>还没有能训练的运行</translation>
    </message>
    <message>
        <source>What the runs have reached</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>各运行的结果</translation>
    </message>
    <message>
        <source>Who learns the word first, and who learns it best? Watch six networks on one clock.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>谁最先学会这个词，谁学得最好？六个网络同步训练，一看便知。</translation>
    </message>
    <message>
        <source>There is no frame to draw.</source>
        <extracomment>gui.export.film</extracomment>
        <translation>没有可画的帧。</translation>
    </message>
    <message>
        <source>How to reproduce it</source>
        <extracomment>gui.export.report</extracomment>
        <translation>怎样再得到它</translation>
    </message>
    <message>
        <source>loss at the last epoch</source>
        <extracomment>gui.export.report</extracomment>
        <translation>最后一轮的损失</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stopped. Another choice starts a new preview.</source>
        <extracomment>gui.export_dialog.dialog</extracomment>
        <translation>已停止。另作选择就会重新预览。</translation>
    </message>
    <message>
        <source>To epoch</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>到轮次</translation>
    </message>
    <message>
        <source>“{}” is not an epoch of this run: it has {} to {}.</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>“{}”不是这次运行的轮次：它有第 {} 到第 {} 轮。</translation>
    </message>
    <message>
        <source>“{}” is not a moment of this run: type an epoch from {} to {}, or one with a step, {}.{}.</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>“{}”不是这次运行的时刻：可以是第 {} 到第 {} 轮，或带上步，如 {}.{}。</translation>
    </message>
    <message>
        <source>what it shows, from which run and moment</source>
        <extracomment>gui.export_dialog.options</extracomment>
        <translation>所示内容、所属运行和时刻</translation>
    </message>
    <message>
        <source>This command does the same without a window.</source>
        <extracomment>gui.export_dialog.origin</extracomment>
        <translation>这里的命令不用窗口也做同样的事。</translation>
    </message>
    <message>
        <source>The export cannot be started.</source>
        <extracomment>gui.export_dialog.workshop</extracomment>
        <translation>导出进程无法启动。</translation>
    </message>
    <message>
        <source>The export stopped before it was finished; try it again.</source>
        <extracomment>gui.export_dialog.workshop</extracomment>
        <translation>导出进程在完成前结束了；请再试一次。</translation>
    </message>
    <message>
        <source>Each row is a number of the model, each column a letter read.</source>
        <extracomment>gui.figures.compare.run_maps</extracomment>
        <translation>每行是模型的一个数，每列是读入的一个字母。</translation>
    </message>
    <message>
        <source>What each run has reached at the slider&apos;s epoch.</source>
        <extracomment>gui.figures.compare.run_table</extracomment>
        <translation>在滑块所在的轮次，每次运行的结果。</translation>
    </message>
    <message>
        <source>It answers “{}” with {}; wanted: “{}”.</source>
        <extracomment>gui.figures.diagram.headline</extracomment>
        <translation>它以 {1} 的概率回答“{0}”；应为“{2}”。</translation>
    </message>
    <message>
        <source>It reads “{}” and answers “{}”; wanted: “{}”.</source>
        <extracomment>gui.figures.diagram.headline</extracomment>
        <translation>它读入“{}”，回答“{}”；应为“{}”。</translation>
    </message>
    <message>
        <source>all are multiplied by</source>
        <extracomment>gui.wording.terms</extracomment>
        <translation>全都乘以</translation>
    </message>
    <message>
        <source>a sum is never exactly right; a test needs a task with symbols</source>
        <extracomment>core.course.practice_questions</extracomment>
        <translation>求和题没有“正好答对”之说；测试只用于以符号作答的任务</translation>
    </message>
    <message>
        <source>has a different {key} from the English one: {value}</source>
        <extracomment>core.course.translation</extracomment>
        <translation>的 {key} 与英文版不同：{value}</translation>
    </message>
    <message>
        <source>Each letter where its embedding lies; the trail is its way from the first epoch. Letters that are used alike end up close together.</source>
        <extracomment>gui.figures.embedding.letter_plane</extracomment>
        <translation>每个字母在其嵌入所处的位置；尾迹是它从第一轮走来的路。用法相似的字母会靠到一起。</translation>
    </message>
    <message>
        <source>On the left, an index takes a row of the table; on the right, a one-hot vector is multiplied by the table: its 1 lets that row through, its zeros wipe out the others.</source>
        <extracomment>gui.figures.embedding.lookup</extracomment>
        <translation>左边用索引取出表中的一行；右边用独热向量乘以表：它的 1 让那一行通过，它的 0 抹去其他行。</translation>
    </message>
    <message>
        <source>{} is the layer, → and ← the direction. What has none belongs to this lane.</source>
        <extracomment>gui.figures.equations.equation</extracomment>
        <translation>{} 是层，→ 和 ← 是方向。没有标记的属于本通道。</translation>
    </message>
    <message>
        <source>{} is the layer. What has none belongs to this layer.</source>
        <extracomment>gui.figures.equations.equation</extracomment>
        <translation>{} 是层。没有标层的属于这一层。</translation>
    </message>
    <message>
        <source>→ and ← are the directions. What has none belongs to this lane.</source>
        <extracomment>gui.figures.equations.equation</extracomment>
        <translation>→ 和 ← 是方向。没有标记的属于本通道。</translation>
    </message>
    <message>
        <source>No Linear layer: the scores are h.</source>
        <extracomment>gui.figures.equations.forward</extracomment>
        <translation>没有 Linear 层：h 就是得分。</translation>
    </message>
    <message>
        <source>How large a gradient reaches each time step, one line a layer; each step of the axis is a power of ten.</source>
        <extracomment>gui.figures.gradients.log_lines</extracomment>
        <translation>到达每个时间步的梯度有多大，每层一条线；轴上每一格相差十倍。</translation>
    </message>
    <message>
        <source>Losses of all runs by epoch: the line is the median, the band holds nine runs in ten, thin lines are single runs.</source>
        <extracomment>gui.figures.seeds.fan_plot</extracomment>
        <translation>所有运行各轮的损失：线是中位数，色带含十分之九的运行，细线是单次运行。</translation>
    </message>
    <message>
        <source>How the losses of all runs are spread at the slider&apos;s epoch.</source>
        <extracomment>gui.figures.seeds.loss_bars</extracomment>
        <translation>在滑块所在的轮次，所有运行的损失如何分布。</translation>
    </message>
    <message>
        <source>&lt;br&gt;When each answer may see only its past: &lt;b&gt;{}&lt;/b&gt;</source>
        <extracomment>gui.figures.tasks.answers</extracomment>
        <translation>&lt;br&gt;如果每个回答只能看到自己的过去：&lt;b&gt;{}&lt;/b&gt;</translation>
    </message>
    <message>
        <source>State whose gradient is shown</source>
        <extracomment>gui.figures.tasks.gradients</extracomment>
        <translation>对哪种状态的梯度</translation>
    </message>
    <message>
        <source>Double-click puts its settings into the form</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation>双击：把它的设置放入表单</translation>
    </message>
    <message>
        <source>Taken from the last scores; diverged runs have none</source>
        <extracomment>gui.figures.tasks.series_table</extracomment>
        <translation>最后的得分；发散的运行没有得分</translation>
    </message>
    <message>
        <source>Press Write, or One letter. The likeliest letters appear here.</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation>请按“续写”或“一个字母”。最可能的字母会显示在这里。</translation>
    </message>
    <message>
        <source>The model&apos;s own probabilities. Temperature and top-k change how a letter is drawn from them: a temperature below 1 favours the likeliest even more, one above 1 the others.</source>
        <extracomment>gui.figures.try_it.letter_bars</extracomment>
        <translation>模型自己的概率。温度和 top-k 改变怎样从中采样：低于 1 时最可能的更常出现，高于 1 时其他的更常出现。</translation>
    </message>
    <message>
        <source>All numbers that the model learns, matrix by matrix; a row belongs to a unit.</source>
        <extracomment>gui.figures.weights.matrix_flow</extracomment>
        <translation>模型学习的所有数，每组一个矩阵；一行属于一个神经元。</translation>
    </message>
    <message>
        <source>Ctrl+B puts a bookmark where the playhead stands, and takes it away again. A click on its flag leads back; so do keys 1 to 9 while you present.</source>
        <extracomment>gui.lab.bookmarks_dialog</extracomment>
        <translation>Ctrl+B 在播放头处放一个书签，再按一次就取走。点击它的小旗可以回到那里；放映时用数字键 1 到 9。</translation>
    </message>
    <message>
        <source>The last summand comes from the {} other letters.</source>
        <extracomment>gui.explain.after_pass</extracomment>
        <translation>最后一项是其余 {} 个字母的。</translation>
    </message>
    <message>
        <source>What the model answers to each letter that it reads, and what else it might have answered. The chosen row is explained beside the table.</source>
        <extracomment>gui.figures.try_it.answer_table</extracomment>
        <translation>模型对读入的每个字母的回答，以及它还可能怎样回答。选中的一行会在表格旁得到解释。</translation>
    </message>
    <message>
        <source>named after what changes</source>
        <extracomment>gui.lab.fork_dialog</extracomment>
        <translation>留空：按所改的内容命名</translation>
    </message>
    <message>
        <source>A note has at most {} letters: what goes beyond that is left out.</source>
        <extracomment>gui.lab.note_field</extracomment>
        <translation>一条笔记最多 {} 个字：超出的没有收下。</translation>
    </message>
    <message>
        <source>What you type is kept at once, with the run, and written above its program. Ctrl+J writes about the moment where the playhead stands.</source>
        <extracomment>gui.lab.notes_dialog</extracomment>
        <translation>写下的内容会自动与运行一起保存，并写在它的程序上方。Ctrl+J 为播放头所在的时刻写笔记。</translation>
    </message>
    <message>
        <source>Show the shape of every arrow and tensor, axes named</source>
        <extracomment>gui.lab.panels.architecture</extracomment>
        <translation>说明每个箭头和张量的形状，并命名各轴</translation>
    </message>
    <message>
        <source>It ended without a word: it computed for more than {seconds} seconds (a loop that never ends?), it crashed, or the machine was too busy: in that case run it again.</source>
        <extracomment>core.sandbox.outcome</extracomment>
        <translation>它一声不响地结束了：计算超过 {seconds} 秒（循环没有尽头？），或自己中断了，或机器太忙：那就再运行一次。</translation>
    </message>
    <message>
        <source>What it turned out to be: {}.</source>
        <extracomment>gui.learn.curve_field</extracomment>
        <translation>实际是：{}。</translation>
    </message>
    <message>
        <source>Nine in ten: {} to {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>十分之九：{} 至 {}</translation>
    </message>
    <message>
        <source>It shows more than numbers.</source>
        <extracomment>gui.widgets.figure</extracomment>
        <translation>它显示的不只是数。</translation>
    </message>
    <message>
        <source>Only one session, or one text, can be opened at a time. Opened: {}. Not opened: {}.</source>
        <extracomment>gui.window.dialogs</extracomment>
        <translation>一次只能打开一个会话，或一个文本。已打开：{}。未打开：{}。</translation>
    </message>
    <message>
        <source>What was done to runs, one step a row. Go to a row, and everything after it is taken back; go on from there, or come back. No run&apos;s numbers change.</source>
        <extracomment>gui.window.history_dialog</extracomment>
        <translation>对运行做过的事，一行一步。转到某一行，其后的步骤就都撤销；可以从那里继续，也可以再回来。运行的数值一个也不会变。</translation>
    </message>
    <message>
        <source>{} What you have done is kept all the same, and will be there at the next start.</source>
        <extracomment>gui.window.news</extracomment>
        <translation>{} 你所做的一切仍然保留着，下次启动时都在。</translation>
    </message>
    <message>
        <source>This session no longer exists: {name}.</source>
        <extracomment>gui.window.sessions</extracomment>
        <translation>这个会话已经不在了：{name}。</translation>
    </message>
    <message>
        <source>Paste what you were sent: a link that begins with unroll:, or a text with one in it. It makes the same run, digit for digit.</source>
        <extracomment>gui.window.set_ups</extracomment>
        <translation>把收到的内容粘贴在这里：以 unroll: 开头的链接，或含有这种链接的文字。由它得到的运行与原来逐位相同。</translation>
    </message>
    <message>
        <source>The set-up is copied: paste it wherever you want it.</source>
        <extracomment>gui.window.set_ups</extracomment>
        <translation>设置方案已复制：请粘贴到要用的地方。</translation>
    </message>
    <message>
        <source>The letter whose score and probability are shown.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>讲解哪个字母的得分和概率。</translation>
    </message>
    <message>
        <source>One letter after another: input 0 first. \n is a line end.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>一个字母接一个字母，输入 0 在最前。\n 是换行。</translation>
    </message>
    <message>
        <source>Opens the first lesson that learns a word, for you to ask here.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>打开第一节学单词的课，好在这里问它。</translation>
    </message>
    <message>
        <source>The notes in order of time; choose a moment, or the run, to write about it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>按时间排列的笔记；选一个时刻，或整次运行，来为它写笔记。</translation>
    </message>
    <message>
        <source>Trains them all together; they differ in nothing but their seed. Undo (Ctrl+Z) brings back the previous study.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>把它们全部一起训练；它们只有种子不同。撤销 (Ctrl+Z) 可找回之前的研究。</translation>
    </message>
    <message>
        <source>The kind of file. For a grey one, the preview&apos;s place says why it is grey.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>哪种文件。灰色的会在预览处说明原因。</translation>
    </message>
    <message>
        <source>What the network is to do here, out of what its inputs and outputs allow.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>网络在这里要做什么：从它的输入和输出允许的里面选。</translation>
    </message>
    <message>
        <source>What each cell&apos;s sum went through when it was trained.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>训练时每个单元的和经过的函数。</translation>
    </message>
    <message>
        <source>Write here; below you see how it reads. It is kept as you type.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>在这里写；下面是读起来的样子。边写边保存。</translation>
    </message>
    <message>
        <source>Training runs torch&apos;s own modules; what you see is computed again, one operation at a time. This is the largest difference between the two in the outputs, parameters&apos; gradients and new weights of this epoch. What lies between (states, gates, ∂L/∂h) is not compared. A warning appears above 1e−5 · max(1, |x|).</source>
        <extracomment>gui.lab.transport.status</extracomment>
        <translation>训练用的是 torch 自己的模块；你看到的是逐个运算重新算出的。这是两者的最大差别：这一轮的输出、参数梯度和新权重。其间的内容（状态、门、∂L/∂h）不做比较。超过 1e−5 · max(1, |x|) 时会出现警告。</translation>
    </message>
    <message>
        <source>The same question about another network</source>
        <extracomment>gui.learn.question_card</extracomment>
        <translation>对另一个网络问同样的问题</translation>
    </message>
    <message>
        <source>The program, for you to change</source>
        <extracomment>gui.program.page</extracomment>
        <translation>可以修改的程序</translation>
    </message>
    <message>
        <source>What to do with the program</source>
        <extracomment>gui.program.page</extracomment>
        <translation>对程序做什么</translation>
    </message>
    <message>
        <source>As a text it is not right.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>这一行还不对。</translation>
    </message>
    <message>
        <source>It is running: the first run loads torch, later ones take a moment.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>正在运行：第一次要加载 torch，然后还需片刻。</translation>
    </message>
    <message>
        <source>As a text it is right.</source>
        <extracomment>gui.program.wording</extracomment>
        <translation>这一行对了。</translation>
    </message>
    <message>
        <source>Save the same weights somewhere else</source>
        <extracomment>gui.run_files</extracomment>
        <translation>把同样的权重存到另一处</translation>
    </message>
    <message>
        <source>Not possible: {}; point at one to read why.</source>
        <extracomment>gui.seeds.grid_wording</extracomment>
        <translation>{} 个不可能；指向其中一个会说明原因。</translation>
    </message>
    <message>
        <source>How often does it learn? Train networks that differ in their seed alone.</source>
        <extracomment>gui.seeds.page</extracomment>
        <translation>它学会的机会有多大？让许多只有种子不同的网络来回答。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Half have a loss below {}&lt;/b&gt; at epoch {}, one in twenty below {}. Click a run.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>&lt;b&gt;第 {1} 轮时，一半的损失低于 {0}&lt;/b&gt;，二十分之一低于 {2}。点击一条线即可打开那次运行。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Nine in ten runs have a loss between {} and {}&lt;/b&gt; at epoch {}</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>&lt;b&gt;第 {2} 轮时，十分之九的运行损失在 {0} 与 {1} 之间&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Rounding grows here: a seed that you open may depart from its curve.</source>
        <extracomment>gui.seeds.wording</extracomment>
        <translation>这里舍入误差会放大：你打开的种子可能训练得与它的曲线不同。</translation>
    </message>
    <message>
        <source>What was trained is kept, and you can go on from there.</source>
        <extracomment>gui.tasks.controls</extracomment>
        <translation>已训练的保留着，可以继续。</translation>
    </message>
    <message>
        <source>Choose an experiment on the left, and train it.</source>
        <extracomment>gui.tasks.curves_card</extracomment>
        <translation>在左边选一个实验，然后训练它。</translation>
    </message>
    <message>
        <source>At each step, the symbol from so many steps ago is to be repeated.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>每一步都要重复若干步之前的那个符号。</translation>
    </message>
    <message>
        <source>Only at the last step: is the number of ones odd?</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>只在最后一步：1 的个数是奇数吗？</translation>
    </message>
    <message>
        <source>How many steps back the symbol to be repeated lies</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>要重复的符号是多少步之前的</translation>
    </message>
    <message>
        <source>Sequences in an update</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>一次更新的序列数</translation>
    </message>
    <message>
        <source>The first symbol is marked; it is to be named after all the others.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>第一个符号带标记；读完其他所有符号后要说出它。</translation>
    </message>
    <message>
        <source>The next symbol is to be predicted, and it is drawn at random.</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>要预测下一个符号，而它是随机抽出来的。</translation>
    </message>
    <message>
        <source>Updates in a step, or in half a cosine</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>一级的更新次数，或半个余弦的更新次数</translation>
    </message>
    <message>
        <source>What the scheduler multiplies the learning rate by</source>
        <extracomment>gui.tasks.fields</extracomment>
        <translation>调度器给学习率乘上的数</translation>
    </message>
    <message>
        <source>How many runs, which differ in their seed alone</source>
        <extracomment>gui.tasks.form</extracomment>
        <translation>这么多个只有种子不同的运行</translation>
    </message>
    <message>
        <source>This test could not be made; choose another length to start a new one.</source>
        <extracomment>gui.tasks.length_test_card</extracomment>
        <translation>这次测试没有做成；换一个长度会重新开始。</translation>
    </message>
    <message>
        <source>Who learns the task, and who does not? Watch a line for each seed.</source>
        <extracomment>gui.tasks.page</extracomment>
        <translation>谁学得会，谁学不会？每个种子一条线来回答。</translation>
    </message>
    <message>
        <source>A bias opens the forget gates from the start. See how evenly ∂L/∂c reaches all steps, and what that does to the accuracy: {{recall-bias-solved}} of 20 seeds solve it.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>偏置使遗忘门从一开始就打开。看看 ∂L/∂c 多么均匀地到达所有步，这又给准确率带来什么：20 个种子中有 {{recall-bias-solved}} 个解出。</translation>
    </message>
    <message>
        <source>Clipping keeps gradients from growing too large. See whether it helps against gradients that are too small.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>裁剪使梯度不会变得太大。看看它对太小的梯度是否有帮助。</translation>
    </message>
    <message>
        <source>Predict the next of eight symbols drawn at random. It cannot be done; see where the accuracy stays.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>有八种符号随机抽取，要预测下一个。这做不到；看准确率停在哪里。</translation>
    </message>
    <message>
        <source>Repeat what came eight steps ago. Here the simple cell wins: gates are no advantage in themselves. Run the LSTM after it.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>重复八步之前的内容。这里简单的单元获胜：门本身并不是优势。之后再运行 LSTM。</translation>
    </message>
    <message>
        <source>The first symbol is marked and asked for 29 steps later. Once it is trained, the gradients below the curves tell how little arrives at step 1.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>第一个符号带标记，29 步之后问它。训练之后，曲线下面的梯度会说明到达第 1 步的有多么少。</translation>
    </message>
    <message>
        <source>The same question, asked only once. A third of the length, more updates: what is missing is the help on the way. All 16 sequences are trained on; nothing is held out.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>同样的问题，只问一次。长度只有三分之一，更新更多：缺的是途中的帮助。全部 16 个序列都用于训练；没有留出。</translation>
    </message>
    <message>
        <source>Two of twenty numbers are marked; their sum is asked for at the end. Does the error ever leave the line of guessing the mean?</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>二十个数中有两个带标记，最后问它们的和。误差会离开“总猜平均值”的那条线吗？</translation>
    </message>
    <message>
        <source>Wₕₕ begins 1.5 times too large. The plot shows the gradient&apos;s norm: see how it leaps, and how few updates a run survives.</source>
        <extracomment>gui.tasks.presets</extracomment>
        <translation>Wₕₕ 起初大了 1.5 倍。图上是梯度的范数：看它怎样跳来跳去，一次运行又撑不过几次更新。</translation>
    </message>
    <message>
        <source>; how long that takes is known once one has run.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>；运行一个之后才知道要多久。</translation>
    </message>
    <message>
        <source>{}: {} of {} runs diverged, {}: {} grew beyond all bounds.</source>
        <extracomment>gui.tasks.wording</extracomment>
        <translation>{0}：{2} 次运行中有 {1} 次发散，{3}：{4}越过了所有界限。</translation>
    </message>
    <message>
        <source>How much of the text has been read</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>文本读到了多少</translation>
    </message>
    <message>
        <source>Reciting always takes the likeliest letter.</source>
        <extracomment>gui.text.controls</extracomment>
        <translation>背诵时总取最可能的字母。</translation>
    </message>
    <message>
        <source>By its content</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>按内容判断</translation>
    </message>
    <message>
        <source>Wrong letters? Read the file in another encoding.</source>
        <extracomment>gui.text.encoding_line</extracomment>
        <translation>字母不对？用另一种编码读此文件。</translation>
    </message>
    <message>
        <source>What a scheduler multiplies the rate by</source>
        <extracomment>gui.text.form</extracomment>
        <translation>调度器给学习率乘上的数</translation>
    </message>
    <message>
        <source>A language model trained last time was kept ({}).</source>
        <extracomment>gui.text.left_over_strip</extracomment>
        <translation>上次训练的语言模型还保留着（{}）。</translation>
    </message>
    <message>
        <source>Go on from the update that is shown, with the settings above</source>
        <extracomment>gui.text.page</extracomment>
        <translation>从正在查看的更新继续，用上面的设置</translation>
    </message>
    <message>
        <source>What it writes will appear here.</source>
        <extracomment>gui.text.page</extracomment>
        <translation>它写的内容会出现在这里。</translation>
    </message>
    <message>
        <source>All {} characters are taken; this is how they begin.</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation>全部 {} 个字符都已取入；这里是开头部分。</translation>
    </message>
    <message>
        <source>This has {} characters; a text may have up to {}. Nothing was taken: save it as a file and shorten it, or paste a part.</source>
        <extracomment>gui.text.paste_dialog</extracomment>
        <translation>这里有 {} 个字符；一个文本最多 {} 个。没有取入任何内容：请存成文件并截短，或粘贴一部分。</translation>
    </message>
    <message>
        <source> Of {} held-out letters that were looked up, at least {} also stand in the trained part, word for word.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>查过的 {} 个留出字母中，至少有 {} 个也逐字出现在训练部分。</translation>
    </message>
    <message>
        <source> {} of the held-out letters also stand in the trained part, word for word.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>留出字母有 {} 也逐字出现在训练部分。</translation>
    </message>
    <message>
        <source>&lt;b&gt;Diverged at update {}&lt;/b&gt;: its loss grew beyond all bounds. Take a smaller learning rate.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>&lt;b&gt;在第 {} 次更新发散&lt;/b&gt;：损失越过了所有界限。请用更小的学习率。</translation>
    </message>
    <message>
        <source>Bits per letter: how many yes-or-no questions the next letter costs on average; less is better. Dashed, on letters that none of them was trained on: uniform: all letters equally likely. 1-gram: how frequent each is. n-gram: which letter follows which n − 1 letters, counted. xz: a program that compresses files.</source>
        <extracomment>gui.text.wording</extracomment>
        <translation>比特/字母：确定下一个字母平均要问多少个是非题；越少越好。虚线取自没有用于训练的字母。均匀：所有字母同样可能。1-gram：每个字母有多常见。n-gram：统计哪个字母跟在哪 n − 1 个字母之后。xz：一个压缩文件的程序。</translation>
    </message>
    <message>
        <source> The text below was written after {} to {}.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>下面的内容写于 {} 到 {} 次更新之后。</translation>
    </message>
    <message>
        <source> The text below was written after {}.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>下面的内容写于 {} 次更新之后。</translation>
    </message>
    <message>
        <source>Part of the prompt: given, not written.</source>
        <extracomment>gui.try_it.writing_card</extracomment>
        <translation>属于提示：给定的，不是写出的。</translation>
    </message>
    <message>
        <source>How large a gradient reaches each state.</source>
        <extracomment>gui.widgets.log_map</extracomment>
        <translation>到达每个状态的梯度有多大。</translation>
    </message>
    <message>
        <source>PyTorch is loading; what else there is will appear here in a moment.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>PyTorch 正在加载；还有什么可用，马上会显示在这里。</translation>
    </message>
    <message>
        <source>{} MB of it belong to deleted runs, which can be brought back.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>其中 {} MB 属于已删除的运行，它们可以恢复。</translation>
    </message>
    <message>
        <source>{} is no longer there: Tasks and Text compute on the CPU.</source>
        <extracomment>gui.window.compute_dialog</extracomment>
        <translation>{} 已经不在了：任务页和文本页改用 CPU 计算。</translation>
    </message>
    <message>
        <source>set or remove a bookmark here / all bookmarks</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>给此刻加书签，或取消 / 所有书签</translation>
    </message>
    <message>
        <source>Panels on the left</source>
        <extracomment>gui.window.drawers</extracomment>
        <translation>左侧的面板</translation>
    </message>
    <message>
        <source>Panels on the right</source>
        <extracomment>gui.window.drawers</extracomment>
        <translation>右侧的面板</translation>
    </message>
    <message>
        <source>How many have found the answer by the time the lecture stops.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>有多少在讲义停下时就找到了答案。</translation>
    </message>
    <message>
        <source>The same network with Wₕₕ held at 0: both l&apos;s get the same answer.</source>
        <extracomment>gui.window.experiments_menu</extracomment>
        <translation>同一网络，Wₕₕ 保持为 0：两个 l 得到同样的回答。</translation>
    </message>
    <message>
        <source>No term has these letters. Try fewer of them.</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation>没有含这些字母的术语。少输几个也许能找到。</translation>
    </message>
    <message>
        <source>Search: a term, or a word from its meaning</source>
        <extracomment>gui.window.glossary_window</extracomment>
        <translation>搜索：一个术语，或其含义中的一个词</translation>
    </message>
    <message>
        <source>A hand-in needs a name. The one you give is this learner&apos;s from now on.</source>
        <extracomment>gui.window.learner_dialog</extracomment>
        <translation>上交的内容要有名字。从现在起这就是此学习者的名字。</translation>
    </message>
    <message>
        <source>{} is learning now: {}.</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>现在是 {} 在学习：{}。</translation>
    </message>
    <message>
        <source>{}: {}. Begin anew, with nothing done? A copy is set aside: File &gt; Learner &gt; Bring back undoes it as long as the window is open.</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>{}：{}。重新开始，清空进度？会另存一份：窗口打开期间，“文件 &gt; 学习者 &gt; 恢复”可以撤销。</translation>
    </message>
    <message>
        <source>{}: {}. Delete this learner? A copy is set aside: File &gt; Learner &gt; Bring back undoes it as long as the window is open.</source>
        <extracomment>gui.window.learner_menu</extracomment>
        <translation>{}：{}。删除此学习者？会另存一份：窗口打开期间，“文件 &gt; 学习者 &gt; 恢复”可以撤销。</translation>
    </message>
    <message>
        <source>Point at something and press F1 to read what it is.</source>
        <extracomment>gui.window.help_menu</extracomment>
        <translation>指向某处再按 F1：它会说明那是什么。</translation>
    </message>
    <message>
        <source>{} holds a value that is not allowed: {}.</source>
        <extracomment>gui.window.preferences</extracomment>
        <translation>{} 含有不可能的值：{}。</translation>
    </message>
    <message>
        <source>Type a word: it answers with what it has learned so far. And F1 tells you what anything is.</source>
        <extracomment>gui.window.tour</extracomment>
        <translation>输入点什么，试试它目前学到了多少。指着任何东西按 F1，都会说明那是什么。</translation>
    </message>
    <message>
        <source>The page that does this has not been opened yet.</source>
        <extracomment>gui.window.window</extracomment>
        <translation>做这件事的页面还没有打开过。</translation>
    </message>
    <message>
        <source>What was dropped did not arrive: drop it again, or open it with Ctrl+O.</source>
        <extracomment>gui.window.files</extracomment>
        <translation>拖放的内容没有收到：请再拖一次，或按 Ctrl+O 打开。</translation>
    </message>
    <message>
        <source>From … to …</source>
        <extracomment>gui.export_dialog.moments</extracomment>
        <translation>从…到…</translation>
    </message>
    <message>
        <source>close a tip; so does Esc</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>收起提示；按 Esc 也行</translation>
    </message>
    <message>
        <source>while presenting: hide what it predicts, or show it</source>
        <extracomment>gui.window.keys_dialog</extracomment>
        <translation>放映时：隐藏预测，或不再隐藏</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <extracomment>gui.window.leaving</extracomment>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>What you left last cannot be opened: {error} A new session has begun. The earlier one is still in {path}, and under File &gt; Earlier sessions.</source>
        <extracomment>gui.window.start</extracomment>
        <translation>你上次留下的内容无法打开：{error}已开始新的会话。之前的会话仍在 {path} 中，也在“文件 &gt; 以前的会话”里。</translation>
    </message>
    <message>
        <source>A line that says what it is; the picture gets that much taller.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>说明内容的一行；图片会相应变高。</translation>
    </message>
    <message>
        <source>As large as in a window, 96 pixels to an inch.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>与在窗口中一样，每英寸 96 像素。</translation>
    </message>
    <message>
        <source>Dark letters on a light ground, or the other way round.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>浅底深字，或相反。</translation>
    </message>
    <message>
        <source>Five stops that each do something; at the end everything is as it was.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>五站，每站都做点什么；最后一切复原。</translation>
    </message>
    <message>
        <source>From then on this is your answer, and the right one appears beside it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>从此这就是你的回答，正确的答案会出现在它旁边。</translation>
    </message>
    <message>
        <source>The letter of the text from which it recites.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>从文本的哪个字母开始背诵。</translation>
    </message>
    <message>
        <source>Goes there operation by operation, in the run that the question is about.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>在所问的那次运行里，一个运算一个运算地走到那里。</translation>
    </message>
    <message>
        <source>How fast Run goes from step to step; at the right end, as fast as it can.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>“运行”从一步到下一步有多快；最右边是尽可能快。</translation>
    </message>
    <message>
        <source>Left empty, it says what the picture shows, from which run and moment.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>留空时，它说明图片所示内容、所属运行和时刻。</translation>
    </message>
    <message>
        <source>Line by line; ≠ marks what differs from what it should be.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>逐行显示；≠ 标在与应有内容不同的行前。</translation>
    </message>
    <message>
        <source>The moment of the run that it shows.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>取运行的哪个时刻。</translation>
    </message>
    <message>
        <source>Runs your text, and the program as it should be for comparison; it may only compute and print.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>把你的程序与正确的程序并排运行；它只能计算和打印。</translation>
    </message>
    <message>
        <source>Takes back your changes to it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>撤回你对它的改动。</translation>
    </message>
    <message>
        <source>The lessons in their order; a tick marks those that are done.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>按顺序排列的课；完成的打勾。</translation>
    </message>
    <message>
        <source>This line goes away; the tour stays in the Help menu.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>这一行消失；导览仍在“帮助”菜单里。</translation>
    </message>
    <message>
        <source>The picture itself, no larger than there is room for.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>图片本身，大小不超过可用空间。</translation>
    </message>
    <message>
        <source>The program as a file. Run on its own, it gives the same losses.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>程序存成文件。单独运行会得到同样的损失。</translation>
    </message>
    <message>
        <source>The step to read. Words in colour light up what they name.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>正在读的一步。彩色的词会点亮它所说的东西。</translation>
    </message>
    <message>
        <source>Goes to a place in the text that the network was never trained on.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>到文本中网络从未训练过的地方。</translation>
    </message>
    <message>
        <source>Goes on training the model that was left over last time.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>继续训练上次结束时留下的模型。</translation>
    </message>
    <message>
        <source>Up to 40 letters, in any script. A hand-in carries this name.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>最多 40 个字母，任何文字都行。上交的内容会带上它。</translation>
    </message>
    <message>
        <source>What is being made is given up; no half-written file is left.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>正在生成的内容作废；不会留下写了一半的文件。</translation>
    </message>
    <message>
        <source>What it is given to read; it answers as you type.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>给它读的内容；你一边输入它一边回答。</translation>
    </message>
    <message>
        <source>What is learned: a text that comes with Unroll, a file, or what you paste.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>要学的内容：程序自带的文本、一个文件，或你粘贴的内容。</translation>
    </message>
    <message>
        <source>What the networks are to learn, and how far back they must remember for it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>网络要学什么；它要求记住多久以前的内容。</translation>
    </message>
    <message>
        <source>What the program should print, digit for digit.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>程序应打印的内容，逐位相同。</translation>
    </message>
    <message>
        <source>What you expect, before the run shows it.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>在运行告诉你之前，你所预期的。</translation>
    </message>
    <message>
        <source>Which numbers it holds; docs/exports.md names every column.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>其中有哪些数；docs/exports.md 列出了每一列。</translation>
    </message>
    <message>
        <source>Which run is exported; it is trained again, digit for digit, as far as needed.</source>
        <extracomment>gui.wording.hints</extracomment>
        <translation>要导出哪次运行；需要多少就重新训练多少，每一位数字都相同。</translation>
    </message>
    <message>
        <source>In a mean, each letter has the share 1 / {}.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>求平均时，每个字母占 1 / {}。</translation>
    </message>
    <message>
        <source>SGD subtracts the gradient times the learning rate from the parameter.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>SGD 从参数中减去学习率乘以梯度。</translation>
    </message>
    <message>
        <source>All gradients are scaled down together when their norm is above it.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>范数超过它时，所有梯度一起缩小。</translation>
    </message>
    <message>
        <source>In updates; for a word, an epoch is one update.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>以更新次数计；对单词来说，一轮就是一次更新。</translation>
    </message>
    <message>
        <source>Each weight, times this, is added to its gradient: a pull to 0.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>把权重的这么多倍加到它的梯度上：拉向 0。</translation>
    </message>
    <message>
        <source>What orthogonal weights are multiplied by. 1 keeps lengths.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>正交矩阵再乘上的数。1 保持长度。</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>学习率乘上的数。</translation>
    </message>
    <message>
        <source>default: as torch draws it. orthogonal: Wₕₕ keeps the length of what it multiplies, times the gain (in a gated cell, each gate&apos;s rows do). tanh and the gates still make gradients fade: over 30 steps, {{orthogonal-rnn}} of it is left in a new RNN of 8 units, {{orthogonal-lstm}} in an LSTM.</source>
        <extracomment>gui.wording.settings</extracomment>
        <translation>默认：torch 自己的初始化。正交：Wₕₕ 乘上去不改变长度，再乘以增益（带门的单元则是每个门的各行如此）。tanh 和门仍会使梯度衰减：经过 30 步，有 8 个神经元的新 RNN 剩下 {{orthogonal-rnn}}，LSTM 剩下 {{orthogonal-lstm}}。</translation>
    </message>
    <message>
        <source>Many seeds are being trained: wait, or cancel that first, on the Seeds page.</source>
        <extracomment>core.session.grid_training</extracomment>
        <translation>正在训练许多种子：请等待，或先在“种子”页取消。</translation>
    </message>
    <message>
        <source>The grid is being trained: wait, or cancel that first, on the Seeds page under Grid.</source>
        <extracomment>core.session.grid_training</extracomment>
        <translation>正在训练网格：请等待，或先在“种子”页的“网格”下取消。</translation>
    </message>
    <message>
        <source>Other letters: ↑ ↓ on the network, or a click on their bar or score in it.</source>
        <extracomment>gui.wording.operations</extracomment>
        <translation>其他字母：在网络图上按 ↑ ↓，或点击其中它的条形或得分。</translation>
    </message>
    <message>
        <source>what came</source>
        <extracomment>gui.learn.curve_field</extracomment>
        <translation>实际的</translation>
    </message>
    <message>
        <source>yours</source>
        <extracomment>gui.learn.curve_field</extracomment>
        <translation>你画的</translation>
    </message>
    <message>
        <source>solved, %</source>
        <extracomment>gui.figures.seeds.share_plot</extracomment>
        <translation>解出，%</translation>
    </message>
    <message>
        <source>A language model of your own text, read in one stretch; its last tenth is held out. Chunk 0 learns a short text by heart instead.</source>
        <extracomment>gui.text.form</extracomment>
        <translation>用你自己的文本训练语言模型，整段读入；最后十分之一留出。块长设为 0，则是把短文本背下来。</translation>
    </message>
    <message>
        <source>Train a grid of {runs} runs</source>
        <extracomment>core.session.undo_names</extracomment>
        <translation>训练一个网格，共 {runs} 次运行</translation>
    </message>
    <message>
        <source>It has notes: save the session, and name its file there.</source>
        <extracomment>gui.export_dialog.origin</extracomment>
        <translation>它带有笔记：请先保存会话，再在那里写上会话文件的名字。</translation>
    </message>
    <message>
        <source>The program is that of step {}.</source>
        <extracomment>gui.handout.document</extracomment>
        <translation>程序与第 {} 步相同。</translation>
    </message>
    <message>
        <source>Keras&apos;s matrices were transposed. The activation is taken to be Keras&apos;s own: tanh.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>Keras 的矩阵已转置。激活函数按 Keras 的默认：tanh。</translation>
    </message>
    <message>
        <source>Keras&apos;s matrices were transposed. The activations are taken to be Keras&apos;s own: tanh and sigmoid.</source>
        <extracomment>core.foreign.recognised</extracomment>
        <translation>Keras 的矩阵已转置。激活函数按 Keras 的默认：tanh 和 sigmoid。</translation>
    </message>
    <message>
        <source>{before} — {part}</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>{before}：{part}</translation>
    </message>
    <message>
        <source>{text} ({key})</source>
        <extracomment>gui.wording.punctuation</extracomment>
        <translation>{text} ({key})</translation>
    </message>
    <message>
        <source>Without memory at best &lt;b&gt;{} of {}&lt;/b&gt; letters are right</source>
        <extracomment>gui.lab.pair_dialog</extracomment>
        <translation>没有记忆时，&lt;b&gt;{1} 个字母中最多 {0} 个&lt;/b&gt;正确</translation>
    </message>
    <message>
        <source>Answered before, at try {}. “{}” asks it anew.</source>
        <extracomment>gui.learn.reading</extracomment>
        <translation>以前答过，是第 {} 次作答。按“{}”可重新作答。</translation>
    </message>
    <message>
        <source>That was right.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>当时答对了。</translation>
    </message>
    <message>
        <source>That was wrong.</source>
        <extracomment>gui.learn.verdict_words</extracomment>
        <translation>当时答错了。</translation>
    </message>
    <message>
        <source>Epoch 14: bidirectional LSTM has the lowest loss, 0.003185 nats a letter; 6 of 6 have every letter right.</source>
        <extracomment>gui.compare.page</extracomment>
        <translation>第 14 轮：双向 LSTM 的损失最低，每字母 0.003185 nat；6 个中有 6 个答对每个字母。</translation>
    </message>
    <message>
        <source>{} of {} have every letter right.</source>
        <extracomment>gui.compare.wording</extracomment>
        <translation>{1} 个中有 {0} 个答对每个字母。</translation>
    </message>
    <message>
        <source>Row: an epoch; |∂L/∂{}| at each letter is {} to {}.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>每行一轮；各字母处的 |∂L/∂{}|，从 {} 到 {}。</translation>
    </message>
    <message>
        <source>Row: whose loss. Column: the state it reaches, with {} to {}.</source>
        <extracomment>gui.lab.panels.gradients</extracomment>
        <translation>行：谁的损失。列：它往回传到的状态，大小从 {} 到 {}。</translation>
    </message>
    <message>
        <source>it came no further: {cause}.</source>
        <extracomment>core.session_file.late</extracomment>
        <translation>读取中断：{cause}。</translation>
    </message>
    <message>
        <source>Go on meanwhile: only saving waits until all of it was read.</source>
        <extracomment>gui.window.status_bar</extracomment>
        <translation>这期间可以继续操作：只有保存要等全部读完。</translation>
    </message>
    <message>
        <source>A part of {path} cannot be read: {why} Of {all:,} states that its runs keep, {lost:,} are missing, and nothing else: what lies between two states is computed anew, with the same digits, which takes longer now.</source>
        <extracomment>core.session.arrival</extracomment>
        <translation>{path} 有一部分无法读取：{why}其中各次运行保存的 {all:,} 个状态缺少 {lost:,} 个，其他都在：两个状态之间的内容会重新计算，数字完全相同，只是现在要花更多时间。</translation>
    </message>
    <message>
        <source>How much of the session&apos;s file was read</source>
        <extracomment>gui.window.status_bar</extracomment>
        <translation>会话文件读取了多少</translation>
    </message>
    <message>
        <source>reading: {} %</source>
        <extracomment>gui.window.status_bar</extracomment>
        <translation>正在读取：{} %</translation>
    </message>
    <message>
        <source>No lecture has values for this experiment.</source>
        <extracomment>core.session.run_list</extracomment>
        <translation>讲义里没有这个实验的值。</translation>
    </message>
    <message>
        <source>No lesson is about this experiment.</source>
        <extracomment>gui.lab.panels.explain</extracomment>
        <translation>没有哪节课讲这个实验。</translation>
    </message>
</context>
</TS>
