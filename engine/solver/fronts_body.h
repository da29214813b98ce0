// The arithmetic of fronts.c on one kind of value; included there once for real and once for
// complex ones, so that there is one elimination to read and to test.

// Keeps a block with the excess of each of its rows: the sum over its known and unknown columns,
// where a known column (the reference) counts as zero and so leaves the row's whole tie.
static void NAME(set_block)(struct fronts *fronts,
                            struct block *block,
                            const double *matrix,
                            const double *source)
{
    uint32_t n = block->count;
    double *values = &fronts->block_values[block->values];
    for (uint32_t r = 0; r < n; r++) {
        SCALAR excess = ZERO;
        for (uint32_t c = 0; c < n; c++) {
            SCALAR value = LOAD(&matrix[(r * n + c) * WIDE]);
            STORE(&values[(r * n + c) * WIDE], value);
            if (block->positions[c] != UINT32_MAX) {
                excess = ADD(excess, value);
            }
        }
        STORE(&values[(n * n + r) * WIDE], excess);
        STORE(&values[(n * n + n + r) * WIDE], LOAD(&source[r * WIDE]));
    }
}

static void NAME(gather_blocks)(struct fronts *fronts, const struct pivot *pivot, uint32_t side)
{
    double *excess = &fronts->front[(size_t)side * side * WIDE];
    double *right = excess + (size_t)side * WIDE;
    for (uint32_t i = 0; i < pivot->block_count; i++) {
        const struct block *block = &fronts->blocks[fronts->block_ids[pivot->block_first + i]];
        const double *values = &fronts->block_values[block->values];
        uint32_t n = block->count;
        for (uint32_t r = 0; r < n; r++) {
            uint32_t row = block->positions[r];
            if (row == UINT32_MAX) {
                continue;
            }
            for (uint32_t c = 0; c < n; c++) {
                uint32_t column = block->positions[c];
                if (column != UINT32_MAX && column != row) {
                    double *at = &fronts->front[((size_t)row * side + column) * WIDE];
                    STORE(at, ADD(LOAD(at), LOAD(&values[(r * n + c) * WIDE])));
                }
            }
            double *e = &excess[row * WIDE];
            double *b = &right[row * WIDE];
            STORE(e, ADD(LOAD(e), LOAD(&values[(n * n + r) * WIDE])));
            STORE(b, SUB(LOAD(b), LOAD(&values[(n * n + n + r) * WIDE])));
        }
    }
}

static void NAME(gather_children)(struct fronts *fronts, const struct pivot *pivot, uint32_t side)
{
    double *excess = &fronts->front[(size_t)side * side * WIDE];
    double *right = excess + (size_t)side * WIDE;
    for (uint32_t i = 0; i < pivot->child_count; i++) {
        const struct pivot *child = &fronts->pivots[fronts->children[pivot->child_first + i]];
        const uint32_t *map = &fronts->maps[child->map_first];
        uint32_t n = child->width;
        const double *passed = &fronts->values[child->values + ((size_t)n + 2) * WIDE];
        for (uint32_t r = 0; r < n; r++) {
            double *row = &fronts->front[(size_t)map[r] * side * WIDE];
            for (uint32_t c = 0; c < n; c++) {
                double *at = &row[map[c] * WIDE];
                STORE(at, ADD(LOAD(at), LOAD(&passed[(r * n + c) * WIDE])));
            }
            double *e = &excess[map[r] * WIDE];
            double *b = &right[map[r] * WIDE];
            STORE(e, ADD(LOAD(e), LOAD(&passed[(n * n + r) * WIDE])));
            STORE(b, ADD(LOAD(b), LOAD(&passed[(n * n + n + r) * WIDE])));
        }
    }
}

// Eliminates one pivot and writes what it passes on. The pivot itself is its excess plus its
// conductances to the neighbours: a sum of what has one sign.
static bool NAME(make_pivot)(struct fronts *fronts, uint32_t k)
{
    const struct pivot *pivot = &fronts->pivots[k];
    uint32_t width = pivot->width;
    uint32_t side = width + 1;
    double *front = fronts->front;
    memset(front, 0, ((size_t)side * side + 2 * (size_t)side) * WIDE * sizeof(double));
    double *excess = &front[(size_t)side * side * WIDE];
    double *right = excess + (size_t)side * WIDE;
    STORE(excess, FROM_REAL(fronts->tie));
    NAME(gather_blocks)(fronts, pivot, side);
    NAME(gather_children)(fronts, pivot, side);

    SCALAR diagonal = LOAD(excess);
    for (uint32_t j = 1; j < side; j++) {
        diagonal = SUB(diagonal, LOAD(&front[j * WIDE]));
    }
    double size = SIZE(diagonal);
    if (!(size > 0.0 && size < 1e300)) {
        return false;
    }
    SCALAR inverse = INVERSE(diagonal);
    double *values = &fronts->values[pivot->values];
    memcpy(values, &front[WIDE], (size_t)width * WIDE * sizeof(double));
    STORE(&values[width * WIDE], inverse);
    STORE(&values[(width + 1) * WIDE], LOAD(right));
    double *passed = &values[((size_t)width + 2) * WIDE];
    for (uint32_t i = 0; i < width; i++) {
        SCALAR share = MUL(LOAD(&front[(size_t)(i + 1) * side * WIDE]), inverse);
        for (uint32_t j = 0; j < width; j++) {
            const double *at = &front[((size_t)(i + 1) * side + j + 1) * WIDE];
            // what would fall on the diagonal is in the excess
            STORE(&passed[(i * width + j) * WIDE],
                  i == j ? ZERO : SUB(LOAD(at), MUL(share, LOAD(&values[j * WIDE]))));
        }
        size_t own = (size_t)width * width;
        STORE(&passed[(own + i) * WIDE],
              SUB(LOAD(&excess[(i + 1) * WIDE]), MUL(share, LOAD(excess))));
        STORE(&passed[(own + width + i) * WIDE],
              SUB(LOAD(&right[(i + 1) * WIDE]), MUL(share, LOAD(right))));
    }
    return true;
}

// Computes a node from its uppers; moves it if it is further than the cut from where it should be.
static bool NAME(move_node)(struct fronts *fronts, uint32_t k)
{
    const struct pivot *pivot = &fronts->pivots[k];
    const uint32_t *uppers = &fronts->uppers[pivot->upper_first];
    const double *values = &fronts->values[pivot->values];
    uint32_t width = pivot->width;
    SCALAR sum = LOAD(&values[(width + 1) * WIDE]);
    for (uint32_t j = 0; j < width; j++) {
        const double *upper = &fronts->unknowns[fronts->pivots[uppers[j]].place];
        sum = SUB(sum, MUL(LOAD(&values[j * WIDE]), LOAD(upper)));
    }
    SCALAR value = MUL(sum, LOAD(&values[width * WIDE]));
    double *at = &fronts->unknowns[pivot->place];
    if (!(SIZE(SUB(value, LOAD(at))) > FRONTS_CUT)) {
        return false;
    }
    STORE(at, value);
    return true;
}

#undef SCALAR
#undef NAME
#undef ZERO
#undef LOAD
#undef STORE
#undef ADD
#undef SUB
#undef MUL
#undef INVERSE
#undef SIZE
#undef FROM_REAL
#undef WIDE
