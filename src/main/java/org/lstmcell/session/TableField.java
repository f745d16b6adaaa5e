package org.lstmcell.session;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The rows that a table of the sequence can have, in the order in which they stand below the time. */
public enum TableField {
    /** All inputs. */
    INPUTS("x"),
    /** The weighted sums z, z_i, z_f, z_o. */
    SUMS("z"),
    /** g(z). */
    BLOCK_INPUT("g"),
    /** i, f, o. */
    GATES("gates"),
    /** c_{t−1}. */
    STATE_BEFORE("before"),
    /** c_t. */
    STATE("c"),
    /** y_t. */
    OUTPUT("y"),
    /** What a book prints for c and y. */
    PRINTED("printed");

    /** The rows of the table unless others are chosen. */
    public static final Set<TableField> USUAL = Collections.unmodifiableSet(EnumSet.of(INPUTS, STATE_BEFORE, STATE, OUTPUT));

    private final String id;

    TableField(String id) {
        this.id = id;
    }

    /** Its name on the command line and in the keys of texts. */
    public String id() {
        return id;
    }

    public static Optional<TableField> of(String id) {
        return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
    }
}
