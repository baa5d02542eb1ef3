"""What a control does, in a sentence, for those whose own words do not say it all. No widgets.

By the control's objectName; gui.widgets.named gives it as tool tip, F1 tells it beside the value. A
setting of a network has its own in gui.wording.settings, a figure its own in its file.
"""

from functools import cache

from gui.wording.translate import in_language, tr


def hint(name: str) -> str:
    """Of the control with this objectName; "" where it has one of its own, or none."""
    return _hints().get(name, "")


@in_language
@cache
def _hints() -> dict[str, str]:
    return {
        **_learn(),
        **_lab(),
        **_compare(),
        **_seeds(),
        **_tasks(),
        **_text(),
        **_try_it(),
        **_program(),
        **_export(),
    }


def _export() -> dict[str, str]:
    return {
        "exportRun": tr(
            "Which run is exported; it is trained again, digit for digit, as far as needed."
        ),
        "exportFormats": tr(
            "The kind of file. For a grey one, the preview's place says why it is grey."
        ),
        "exportFigure": tr("Which figure of the Lab is drawn."),
        "exportTable": tr("Which numbers it holds; docs/exports.md names every column."),
        "exportMoment": tr("The moment of the run that it shows."),
        "exportAt": tr("7 is all of epoch 7; 7.3 is three of its steps."),
        "exportFrom": tr("7 is all of epoch 7; 7.3 is three of its steps."),
        "exportUntil": tr("7 is all of epoch 7; 7.3 is three of its steps."),
        "exportWidth": tr("As large as in a window, 96 pixels to an inch."),
        "exportHeight": tr("As large as in a window, 96 pixels to an inch."),
        "exportDpi": tr("96 is as fine as a screen; 300 is for paper."),
        "exportTheme": tr("Dark letters on a light ground, or the other way round."),
        "exportHasCaption": tr("A line that says what it is; the picture gets that much taller."),
        "exportCaption": tr(
            "Left empty, it says what the picture shows, from which run and moment."
        ),
        "exportStop": tr("What is being made is given up; no half-written file is left."),
        "exportText": tr("How the file begins."),
        "exportPage": tr("The page made small; a browser shows all of it."),
        "exportPictures": tr("The picture itself, no larger than there is room for."),
    }


def _learn() -> dict[str, str]:
    return {
        "pageBar": tr("The pages of the window: Learn to begin with, then the Lab and the others."),
        "lessonList": tr("The lessons in their order; a tick marks those that are done."),
        "lessonText": tr("The step to read. Words in colour light up what they name."),
        "answerField": tr("What you expect, before the run shows it."),
        "learnerName": tr("Up to 40 letters, in any script. A hand-in carries this name."),
        "tourOnButton": tr(
            "Five stops that each do something; at the end everything is as it was."
        ),
        "tourOffButton": tr("This line goes away; the tour stays in the Help menu."),
        "curveField": tr(
            "Draw with the mouse; or left and right for the epoch, up and down for the loss."
        ),
        "commitButton": tr("From then on this is your answer, and the run goes on to show it."),
        "checkButton": tr("From then on this is your answer, and the right one appears beside it."),
        "showWhyButton": tr(
            "Goes there operation by operation, in the run that the question is about."
        ),
        "nextStepButton": tr("The next step of the lesson, or the next lesson."),
        "previousStepButton": tr("The step before."),
        "labLessonList": tr("The lessons; a click opens the lesson's own run."),
        "labLessonText": tr("The lesson that this run belongs to: what it is about."),
        "liveText": tr("What happens at the step under the playhead, with its numbers."),
        "changedResetButton": tr("Back to the run that the lesson is about."),
    }


def _lab() -> dict[str, str]:
    log = tr("Draws small losses as far apart as large ones: each line up is ten times the last.")
    return {
        **dict.fromkeys(("logBox", "compareLogBox", "seedsLogBox"), log),
        "importTask": tr(
            "What the network is to do here, out of what its inputs and outputs allow."
        ),
        "importVocabulary": tr("One letter after another: input 0 first. \\n is a line end."),
        "importUnused": tr("What else is in the file, and why it has no place in this network."),
        "importNonlinearity": tr("What each cell's sum went through when it was trained."),
        "speedSlider": tr(
            "How fast Run goes from step to step; at the right end, as fast as it can."
        ),
        "weightsBox": tr("The weights themselves, their gradients, or what the last update did."),
        "gatesUnitBox": tr("Which number of the hidden state is looked at, counted from 0."),
        "inspectorUnitBox": tr("Which number of the hidden state is looked at, counted from 0."),
        "copyCodeButton": tr("The whole program of this run, to be pasted elsewhere."),
        "saveCodeButton": tr("The program as a file. Run on its own, it gives the same losses."),
        "moreButton": tr("Settings that are rarely changed."),
        "notesList": tr(
            "The notes in order of time; choose a moment, or the run, to write about it."
        ),
        "noteField": tr("Write here; below you see how it reads. It is kept as you type."),
        "runTree": tr("Every run of this session, forks below what they come from."),
    }


def _compare() -> dict[str, str]:
    return {
        "compareChooseButton": tr("Which runs stand side by side; six at most."),
        **dict.fromkeys(
            ("compareSixButton", "compareInviteButton"),
            tr("Six kinds of network learn this word, on one clock."),
        ),
        "compareRunButton": tr("All runs go on together, epoch by epoch, or stop."),
        "compareSlider": tr("The epoch at which all of them are looked at."),
        "compareSpeedBox": tr("How many epochs a second they go."),
    }


def _seeds() -> dict[str, str]:
    check = tr("Whether the grid has columns for this cell.")
    grid = ("gridGRUCheck", "gridLSTMCheck", "gridRNNCellCheck", "gridRNNCheck")
    train = tr(
        "Trains every box's networks, and fills the boxes as they are done. Undo (Ctrl+Z) "
        "brings back the previous grid."
    )
    seeds = tr(
        "Trains them all together; they differ in nothing but their seed. Undo (Ctrl+Z) brings "
        "back the previous study."
    )
    return {
        **dict.fromkeys(grid, check),
        **dict.fromkeys(("gridStartButton", "gridInviteButton"), train),
        **dict.fromkeys(("seedsStartButton", "seedsInviteButton"), seeds),
        "gridKindBox": tr("Which number of each box is shown as its colour."),
        "gridEpochsBox": tr("How many epochs each network is trained."),
        "gridSeedsBox": tr(
            "How many networks a box has; more of them make its share more certain."
        ),
        "gridSlider": tr("The epoch at which the boxes are looked at."),
        "seedsSlider": tr("The epoch at which all of them are looked at."),
        "seedsTabs": tr("Many seeds of one network, or a grid of settings."),
        "seedsCountBox": tr("How many networks are trained, each with the next seed."),
        "seedsEpochsBox": tr("How many epochs each of them is trained."),
        "seedsFirstBox": tr("The seed of the first; the others follow it."),
    }


def _tasks() -> dict[str, str]:
    train = tr("Trains as many networks as are asked for, one seed after the other.")
    return {
        **dict.fromkeys(("taskTrainButton", "taskInviteButton"), train),
        "taskPresetBox": tr("A ready-made experiment: it fills in the form below."),
        "taskKindBox": tr(
            "What the networks are to learn, and how far back they must remember for it."
        ),
        "taskMetricBox": tr("What the curves show: loss, or how good the answers are."),
        "taskStateBox": tr("Along which state the gradient is followed: hidden or cell state."),
        "taskLaneBox": tr("Layer and direction whose gradient is shown."),
        "taskMoreButton": tr("Settings that are rarely changed."),
    }


def _text() -> dict[str, str]:
    return {
        "textPresetBox": tr("A ready-made experiment: a text and the settings for it."),
        "textSourceBox": tr(
            "What is learned: a text that comes with Unroll, a file, or what you paste."
        ),
        "textRunBox": tr("Which language model is looked at."),
        "textSlider": tr("The update at which it is looked at; what it wrote then is shown."),
        "textMoreButton": tr("Settings that are rarely changed."),
        "textCancelButton": tr("Stops reading the text; the one before stays open."),
        "textUndoButton": tr("The language model that was deleted last comes back."),
        "textLeftOverButton": tr("Goes on training the model that was left over last time."),
        "textLeftOverAside": tr("Leaves it as it is and asks no more."),
        "recitalHeldOut": tr("Goes to a place in the text that the network was never trained on."),
        "recitalStartBox": tr("The letter of the text from which it recites."),
        "recitalToldBox": tr("How many letters it is told before it goes on alone."),
    }


def _try_it() -> dict[str, str]:
    return {
        "tryModelBox": tr("Which network is asked."),
        "tryInput": tr("What it is given to read; it answers as you type."),
        "tryInviteButton": tr("Opens the first lesson that learns a word, for you to ask here."),
        "tryLetterBox": tr("The letter whose score and probability are shown."),
        "tryWordButton": tr("Gives it the very word that it learned to answer."),
        "writeGoButton": tr("It writes on, each letter drawn from what it thinks likely."),
        "writeOneButton": tr("It writes one letter and waits."),
        "writeClearButton": tr("Wipes out what it has written; the prompt stays."),
        "writeSeedBox": tr("The same seed draws the same letters again."),
    }


def _program() -> dict[str, str]:
    run = tr(
        "Runs your text, and the program as it should be for comparison; it may only compute "
        "and print."
    )
    return {
        "exerciseBox": tr("The program as it is, with a bug to find, or with a line to write."),
        "programEditor": tr("The run's program; change it. Escape, then Tab, leaves the text."),
        "runProgramButton": run,
        "programInviteButton": run,
        "restoreProgramButton": tr("Takes back your changes to it."),
        "tellExerciseButton": tr("Names the bug, or shows the line, and says why."),
        "programOutput": tr("Line by line; ≠ marks what differs from what it should be."),
        "programWantedOutput": tr("What the program should print, digit for digit."),
    }
