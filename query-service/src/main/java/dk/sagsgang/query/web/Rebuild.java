package dk.sagsgang.query.web;

/** Whether the views have been read in since this process began; until then nobody can say what does not exist. */
@FunctionalInterface
public interface Rebuild {
    boolean isOver();
}
