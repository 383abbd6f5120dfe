package prongsai.measures.work.approval;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import prongsai.keycloak.Caller;
import prongsai.measures.core.change.LockedPlan;
import prongsai.measures.core.plan.Stage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was submitted and signed, within a change of the plan. */
@Component
class ApprovalWritesStore {
    private static final String STAND = """
            update measures.plan set stage = :stage, stage_by = :by, stage_since = now() where id = :plan
            """;

    private static final String SUBMIT = """
            insert into measures.submission (lao_id, id, plan_id, kind, round, chain, revision, content, comment, actor, actor_name)
            values (:lao, :id, :plan, :kind, :round, :chain, :revision, :content, :comment, :actor, :name)
            """;

    private static final String KEEP = """
            insert into measures.act (lao_id, submission_id, kind, signer, for_unit, unit_name, name, position, capacity,
                                      order_number, comment, kept_from, actor)
            select a.lao_id, :submission, a.kind, a.signer, a.for_unit, a.unit_name, a.name, a.position, a.capacity,
                   a.order_number, a.comment, coalesce(a.kept_from, a.id), a.actor
              from measures.act a where a.id = any (:acts)
             order by a.id
            """;

    private static final String ACT = """
            insert into measures.act (lao_id, submission_id, kind, signer, for_unit, unit_name, name, position, capacity,
                                      order_number, comment, actor)
            values (:lao, :submission, :kind, :signer, :unit, :unitName, :name, :position, :capacity, :order, :comment, :actor)
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    ApprovalWritesStore(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Brings the plan to a stage. */
    Mono<Void> stand(LockedPlan plan, Stage stage, Caller caller) {
        return database.sql(STAND)
                .bind("stage", stage.code())
                .bind("by", caller.name())
                .bind("plan", plan.id())
                .fetch()
                .rowsUpdated()
                .then();
    }

    Mono<Void> submit(LockedPlan plan, Round round, Caller caller) {
        return database.sql(SUBMIT)
                .bind("lao", plan.lao())
                .bind("id", round.id())
                .bind("plan", plan.id())
                .bind("kind", round.kind().code())
                .bind("round", round.round())
                .bind("chain", round.chain().code())
                .bind("revision", round.revision())
                .bind("content", Json.of(json.writeValueAsBytes(round.content())))
                .bind("comment", round.comment())
                .bind("actor", caller.subject())
                .bind("name", caller.name())
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** Lets signatures of an earlier round hold for this one. */
    Mono<Void> keep(UUID submission, Collection<Act> acts) {
        return acts.isEmpty()
                ? Mono.empty()
                : database.sql(KEEP)
                        .bind("submission", submission)
                        .bind("acts", acts.stream().map(Act::id).toArray(UUID[]::new))
                        .fetch()
                        .rowsUpdated()
                        .then();
    }

    /** One signature for each open act that waits for the person. */
    Mono<Void> sign(LockedPlan plan, Round round, Collection<OpenAct> open, Signature signature, Caller caller) {
        return Flux.fromIterable(open)
                .concatMap(act -> act(plan, round, "sign", act.signer().code(), act.unit(), signature, caller))
                .then();
    }

    /**
     * @param kind return, recall or reopen
     * @param signer head, clerk, executive or sender
     */
    Mono<Void> act(LockedPlan plan, Round round, String kind, String signer, Signature signature, Caller caller) {
        return act(plan, round, kind, signer, null, signature, caller);
    }

    private Mono<Void> act(
            LockedPlan plan,
            Round round,
            String kind,
            String signer,
            @Nullable HeadedUnit unit,
            Signature signature,
            Caller caller) {
        return database.sql(ACT)
                .bind("lao", plan.lao())
                .bind("submission", round.id())
                .bind("kind", kind)
                .bind("signer", signer)
                .bind("unit", unit == null ? Parameters.in(UUID.class) : Parameters.in(unit.id()))
                .bind("unitName", Parameters.in(R2dbcType.VARCHAR, unit == null ? null : unit.unit()))
                .bind("name", caller.name())
                .bind("position", signature.position())
                .bind("capacity", signature.capacity())
                .bind("order", signature.orderNumber())
                .bind("comment", signature.comment())
                .bind("actor", caller.subject())
                .fetch()
                .rowsUpdated()
                .then();
    }
}
