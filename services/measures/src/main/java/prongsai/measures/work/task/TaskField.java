package prongsai.measures.work.task;

import prongsai.measures.core.field.Field;
import prongsai.measures.core.page.DateField;
import prongsai.thai.FiscalYear;
import prongsai.thai.ThaiDates;

/** What is written of a task. A day is read as a person types it; none means not done. */
enum TaskField implements Field<TaskState> {
    DONE_ON("doneOn") {
        @Override
        public String read(TaskState task) {
            return task.doneOn() == null ? "" : ThaiDates.screen(task.doneOn());
        }

        @Override
        public TaskState write(TaskState task, String text, FiscalYear near) {
            return new TaskState(text.isBlank() ? null : DateField.parse(key(), text, near), task.note());
        }
    },
    NOTE("note") {
        @Override
        public String read(TaskState task) {
            return task.note();
        }

        @Override
        public TaskState write(TaskState task, String text, FiscalYear near) {
            return new TaskState(task.doneOn(), text.strip());
        }
    };

    private final String key;

    TaskField(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
