package dk.sagsgang.command.api;

import java.util.List;

/** Thrown when a request is refused at the door, before any rule was asked. It carries the answer. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Refusal(int status, String reason, String detail, List<Problem.Field> fields) {
        this(Problem.of(status, reason, detail, fields));
    }

    Refusal(Problem problem) {
        super(problem.reason() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Refusal ofHeader(String header, String message) {
        return new Refusal(
                400,
                "HEADER_INVALID",
                "A header has a value that it cannot have.",
                List.of(new Problem.Field(header, message)));
    }

    Problem problem() {
        return problem;
    }
}
