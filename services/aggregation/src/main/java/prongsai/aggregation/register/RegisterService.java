package prongsai.aggregation.register;

import java.util.List;
import org.springframework.stereotype.Service;
import prongsai.tenancy.Ids;
import prongsai.tenancy.Transactions;
import reactor.core.publisher.Mono;

/** Keeps the register of LAOs (ทะเบียน อปท.). */
@Service
public class RegisterService {
    private final RegisterStore store;
    private final Transactions transactions;

    RegisterService(RegisterStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Takes in a whole file, or nothing of it.
     *
     * @return what was done; fails with {@link Refused} where a row is wrong
     */
    public Mono<Loaded> load(byte[] file) {
        return transactions.steward(store.lock().then(store.areaCodes()).flatMap(areas -> {
            FileRead read = new RegisterFile(areas).read(file);
            return read.findings().isEmpty() ? take(read.rows()) : Mono.error(new Refused(read.findings()));
        }));
    }

    private Mono<Loaded> take(List<LaoRow> rows) {
        return store.register().flatMap(register -> {
            LoadPlan plan = new LoadPlan(register, Ids::next).take(rows);
            return plan.findings().isEmpty()
                    ? store.write(plan.changes()).thenReturn(plan.loaded())
                    : Mono.error(new Refused(plan.findings()));
        });
    }

    /** The file is wrong, and nothing of it was taken in. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Finding> findings;

        Refused(List<Finding> findings) {
            super(findings.size() + " findings");
            this.findings = List.copyOf(findings);
        }

        public List<Finding> findings() {
            return findings;
        }
    }
}
