package prongsai.measures.work.measure;

import java.util.Optional;
import prongsai.measures.core.field.Field;
import prongsai.measures.core.kind.MeasureKind;
import prongsai.thai.FiscalYear;

/** Which of the seven a measure is; empty for one of the LAO's own. */
enum KindField implements Field<Optional<MeasureKind>> {
    KIND;

    @Override
    public String key() {
        return "kind";
    }

    @Override
    public String read(Optional<MeasureKind> kind) {
        return kind.map(MeasureKind::code).orElse("");
    }

    @Override
    public Optional<MeasureKind> write(Optional<MeasureKind> before, String text, FiscalYear near) {
        return KindService.named(text);
    }
}
