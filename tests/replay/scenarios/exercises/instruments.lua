-- Somewhere to use every instrument.
depanne.api(1)
return depanne.exercise {
  id = "bench/instruments", line = "lines/instruments/line.lua", title = { fr = "Mesures", en = "Measurements" },
  task = "diagnose", trade = "electrical", level = 1, minutes = 10, competences = { "CCP1-C1" },
  faults = { { "1Y1.open", at = "1 s" } }, arrival = "5 s",
  order = "OT 2", operator = { name = { fr = "Opérateur", en = "Operator" }, says = { fr = "Mesurez", en = "Measure" } },
  risks = { "electrical" }, energies = { "electrical" },
  expectations = { root = "1Y1.open", element = "1Y1", modes = { "open" }, causes = { "age" }, repair = { { "1Y1" } },
    chain = { "1Y1" }, proofs = {} },
  reference = { { "read_order" }, { "hand_over", mode = "definitive" }, { "sign_report" } },
  bad = { { "dismantle", on = "G1" } },
}
