package prongsai.measures.core.plan;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import prongsai.keycloak.Caller;
import prongsai.keycloak.Right;
import prongsai.keycloak.RouteRights;
import prongsai.tenancy.OfAnLao;
import prongsai.web.Problem;

/** Looking asks for somebody of an LAO; changing for somebody of an LAO who may do what the handler {@link Takes}. */
@Component
class ActionRights implements RouteRights {
    private static final Right OF_AN_LAO = new OfAnLao();

    @Override
    public Optional<Right> of(HandlerMethod handler, boolean changes) {
        Takes takes = handler.getMethodAnnotation(Takes.class);
        if (takes == null) {
            return changes ? Optional.empty() : Optional.of(OF_AN_LAO);
        }
        return Optional.of(caller -> require(caller, takes.value()));
    }

    private static void require(Caller caller, Action[] actions) {
        OF_AN_LAO.require(caller);
        if (Arrays.stream(actions).noneMatch(action -> Stage.anyAllows(action, caller))) {
            throw new Problem(HttpStatus.FORBIDDEN, "forbidden");
        }
    }
}
