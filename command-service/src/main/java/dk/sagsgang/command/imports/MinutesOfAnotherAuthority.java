package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.Found;
import dk.sagsgang.events.values.Text;

/**
 * Thrown where a document's prose speaks of another authority than the one it is imported to, which nobody confirmed. A
 * document that names none is taken at its sender's word.
 */
final class MinutesOfAnotherAuthority extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Found<String> named;
    private final transient Text registered;

    MinutesOfAnotherAuthority(Found<String> named, Text registered) {
        super("The document speaks of " + named.value() + ", not of " + registered + ".", null, false, false);
        this.named = named;
        this.registered = registered;
    }

    Found<String> named() {
        return named;
    }

    Text registered() {
        return registered;
    }
}
