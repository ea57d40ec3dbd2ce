package dk.sagsgang.events.proofs;

import java.util.List;
import java.util.stream.Stream;

/** The keys of a log: those that sign now, and those that signed before and whose old signatures still count. */
public record LogKeys(List<VerifierKey> active, List<VerifierKey> retired) {

    public LogKeys {
        active = List.copyOf(active);
        retired = List.copyOf(retired);
    }

    public VerifierKeys known() {
        return new VerifierKeys(Stream.concat(active.stream(), retired.stream()).toList());
    }
}
