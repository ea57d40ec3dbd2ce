package dk.sagsgang.command.relay;

/** The topic is not what this relay may write to: its settings, or what stands on it, do not fit. */
final class TopicRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicRefused(String message) {
        super(message);
    }
}
