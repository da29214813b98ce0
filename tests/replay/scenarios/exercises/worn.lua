-- A heater that shorts and burns, beside one that is loose now and then and has years of use.
depanne.api(1)
return depanne.exercise {
  id = "worn/worn", line = "lines/worn/line.lua", title = { fr = "La chauffe faiblit", en = "The heating gets weak" },
  task = "diagnose", trade = "electrical", level = 1, minutes = 10, competences = { "CCP1-C1" },
  faults = {
    { "R1.shorted", at = "15 s", ramp = "5 s" },
    { "R2.loose_terminal_1", at = "3 s", intermittent = { on = "0.4 s", off = "1.5 s" }, when = "G1:+ > 20 V" },
    { "R2.shorted", at = "2 s", severity = 0.3, every = "3 s", lasting = "1 s" },
  },
  aged = { ["R2.worn"] = 0.5 }, arrival = "10 s",
  order = "OT 1", operator = { name = { fr = "Opérateur", en = "Operator" }, says = { fr = "C’est moins chaud", en = "It is less hot" } },
  energies = { "electrical" },
  expectations = { root = "R2.loose_terminal_1", element = "R2", modes = { "loose_terminal" }, causes = { "vibration" }, repair = { { "R2" } }, chain = { "R2" }, proofs = {} },
  reference = {
    { "wait", value = 40 }, { "touch", on = "R1" }, { "measure", on = "R1:1", with = "R1:2", mode = "V=" },
    { "operate", on = "Q0", mode = "handle", value = 0 }, { "lock", on = "Q0" }, { "tag", on = "Q0" },
    { "repair", on = "R2", mode = "tighten" }, { "dismantle", on = "R1" }, { "fit", on = "R1", with = "R24" },
    { "untag", on = "Q0" }, { "unlock", on = "Q0" }, { "operate", on = "Q0", mode = "handle", value = 1 },
    { "wait", value = 3 }, { "run_test", mode = "warm" }, { "hand_over", mode = "definitive" }, { "sign_report" },
  },
}
