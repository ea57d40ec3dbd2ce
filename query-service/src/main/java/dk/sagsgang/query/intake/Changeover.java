package dk.sagsgang.query.intake;

import dk.sagsgang.query.store.PlaceStore;

/** How the intake and the readers of one instance go from one choice of generations to another. */
interface Changeover {

    /** Where there is but one choice for ever. */
    Changeover NEVER = new Changeover() {
        @Override
        public void lookAgain() {
            // There is nothing to see.
        }

        @Override
        public boolean look() {
            return false;
        }

        @Override
        public boolean isUnderWay() {
            return false;
        }

        @Override
        public boolean arrive(PlaceStore written) {
            return false;
        }

        @Override
        public void renewLists() {
            // They never tell anything else.
        }
    };

    /** Others may have been chosen, so the next look goes to the store. */
    void lookAgain();

    /** Looks whether others were chosen; true where the intake has to find its places among those now. */
    boolean look();

    /** Whether the readers are still with the generations that were. */
    boolean isUnderWay();

    /** Lets the readers over where the written generations tell what the read ones told; true once that is so. */
    boolean arrive(PlaceStore written);

    /** Makes the lists anew beside everything else; once more where it is at that already. */
    void renewLists();
}
