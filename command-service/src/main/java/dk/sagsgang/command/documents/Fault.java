package dk.sagsgang.command.documents;

/** Why a document has no text for us. */
public enum Fault {
    /** There is no text in it, and no picture either. */
    EMPTY,
    /** More octets than a document may have. */
    TOO_LARGE,
    /** None of the formats that are read. */
    BINARY,
    /** Locked, with or without a password. */
    ENCRYPTED,
    /** Its own checks do not hold, or it ends before its end. */
    DAMAGED,
    /** Pictures of pages, without a text layer. */
    IMAGE_ONLY,
    /** It asks for more time or memory than a document of its size needs. */
    BOMB
}
