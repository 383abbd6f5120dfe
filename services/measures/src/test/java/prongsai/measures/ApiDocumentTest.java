package prongsai.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import prongsai.measures.core.plan.Plan;
import prongsai.measures.work.task.TaskEdit;
import prongsai.testing.ApiContract;
import prongsai.testing.ServiceTest;

/** docs/api/measures.yaml says what this service does. */
@ServiceTest
class ApiDocumentTest {
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MessageSource messages;

    private ApiContract contract;

    @BeforeEach
    void read() {
        contract = new ApiContract("measures.yaml", requestMappingHandlerMapping);
    }

    @Test
    void describesEveryOperationAndNoOther() {
        contract.hasTheSameOperations();
    }

    @Test
    void describesTheirParameters() {
        contract.hasTheSameParameters();
    }

    @Test
    void describesWhatIsTakenAndGiven() {
        assertThat(contract.hasTheSameRecords()).isGreaterThanOrEqualTo(7);
        // Read field by field, since a missing one and a null mean different things.
        contract.hasTheNames("TaskPatch", TaskEdit.class);
        // The database writes it; PlanJsonTest holds what it writes against the record.
        contract.hasTheRecord("Plan", Plan.class);
    }

    @Test
    void leadsNowhereAndNamesNoProblemThatIsNotThere() {
        contract.isWhole(messages);
    }
}
