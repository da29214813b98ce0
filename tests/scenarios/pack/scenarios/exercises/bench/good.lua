depanne.api(1)
return depanne.exercise {
  id = "bench/good", line = "lines/bench/line.lua", title = { fr = "Chauffe froide", en = "Cold heater" }, task = "diagnose",
  trade = "electrical", level = 1, minutes = 10, competences = { "CCP1-C1" },
  faults = {
    { "R1.open", at = "1 s" },
    { "R1.shorted", at = "2 s", ramp = "20 min", severity = 0.6, every = "30 s", lasting = "2 s",
      when = "R1.current > 0.1 A and R1.knob < 0.9", intermittent = { on = "5 s", off = "40 s" } },
  },
  aged = { ["R1.open"] = 0.25 }, presets = { { "R1.value", 0.06 } }, arrival = "5 s", order = "OT 1",
  operator = { name = { fr = "Léa", en = "Lea" }, says = { fr = "C'est froid", en = "It is cold" } },
  questions = { { id = "since", person = "operator", q = { fr = "Depuis ?", en = "Since?" }, a = { fr = "Hier", en = "Yesterday" } } },
  history = { { date = "2026-01-05", order = "OT 0", ref = "R1", finding = { fr = "Rien", en = "Nothing" }, action = { fr = "Rien", en = "None" }, hours = 1 } },
  risks = { "electrical" }, energies = { "electrical" },
  expectations = { root = "R1.open", element = "R1", modes = { "open" }, causes = { "age" }, repair = { { "R1" } }, chain = { "R1", "G1" },
                   proofs = { { { mode = "ohm", on = "R1:1", with = "R1:2", above = 1e6 } } }, tests = { "warm" }, settings = { ["R1.value"] = { 0.04, 0.2 } } },
  reference = { { "read_order" }, { "measure", on = "R1:1", with = "R1:2", mode = "V~", wait = "2 s" }, { "fit", on = "R1", with = "R100" } },
  bad = { { "fit", on = "R1", with = "R10" } },
}
