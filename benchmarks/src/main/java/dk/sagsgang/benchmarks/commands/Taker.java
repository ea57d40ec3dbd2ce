package dk.sagsgang.benchmarks.commands;

import dk.sagsgang.command.desk.Submission;
import dk.sagsgang.command.rules.Rejected;

/** Whoever takes commands: returns when one is answered, and throws {@link Rejected} where a rule refuses it. */
@FunctionalInterface
interface Taker {

    void take(Submission submission) throws Exception;
}
