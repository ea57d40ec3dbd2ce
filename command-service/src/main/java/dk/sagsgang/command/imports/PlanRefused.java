package dk.sagsgang.command.imports;

import dk.sagsgang.command.rules.Rejected;

/** Thrown when a rule refuses a step of a plan: nothing of the plan is recorded, and this says which step and why. */
final class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Plan plan;
    private final int step;
    private final Rejected refusal;

    PlanRefused(Plan plan, int step, Rejected refusal) {
        super("Step " + step + " was refused: " + refusal.detail(), refusal);
        this.plan = plan;
        this.step = step;
        this.refusal = refusal;
    }

    /** Whether the same step of the same plan was refused for the same reason. */
    boolean isAsBefore(PlanRefused before) {
        return step == before.step && refusal.reason() == before.refusal.reason() && plan.equals(before.plan);
    }

    Plan plan() {
        return plan;
    }

    /** The number of the step, from 1. */
    int step() {
        return step;
    }

    Rejected refusal() {
        return refusal;
    }
}
