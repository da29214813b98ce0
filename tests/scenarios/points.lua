-- The whole line in good order (a lamp apart), for whoever reads its test points with instruments.
depanne.api(1)
return depanne.exercise {
  id = "releves/points", line = "lines/emmanchement/line.lua", task = "diagnose", trade = "electrical", level = 1, minutes = 60,
  title = { fr = "Relevé des points de mesure", en = "Reading the test points" }, competences = { "CCP3-C1" },
  faults = { { "H6.open", at = "1 s" } }, arrival = "200 s",
  order = "OT 0", operator = { name = { fr = "Essai", en = "Test" }, says = { fr = "Rien à signaler", en = "Nothing to tell" } },
  risks = { "electrical" }, energies = { "electrical" },
  expectations = {
    root = "H6.open", element = "H6", modes = { "open" }, causes = { "age" }, repair = { { "H6" } }, chain = { "H6" },
    proofs = { { { mode = "look", on = "H6" } } },
  },
  reference = { { "read_order" } },
  bad = { { "read_order" } },
}
