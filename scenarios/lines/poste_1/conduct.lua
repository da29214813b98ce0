-- What the exercises on this line share: how people here lock out, restart and accept, and what the
-- work orders of eighteen months say. Exercises add their own to it.
depanne.api(1)

local conduct = {}

-- One list of several, in order.
function conduct.join(...)
  local all = {}
  local lists = { ... }
  for i = 1, #lists do
    for k = 1, #lists[i] do all[#all + 1] = lists[i][k] end
  end
  return all
end

conduct.electrical_lockout = {
  { "operate", on = "Q0", mode = "handle", value = 0 },
  { "lock", on = "Q0" }, { "tag", on = "Q0" }, { "identify", on = "Q0" },
  { "test_tester" },
  { "test_dead", on = "Q0:2", with = "Q0:4" }, { "test_dead", on = "Q0:2", with = "Q0:6" },
  { "test_dead", on = "Q0:4", with = "Q0:6" }, { "test_dead", on = "Q0:2", with = "PE:1" },
  { "test_dead", on = "Q0:4", with = "PE:1" }, { "test_dead", on = "Q0:6", with = "PE:1" },
  { "test_tester" },
}

conduct.electrical_return = {
  { "untag", on = "Q0" }, { "unlock", on = "Q0" }, { "operate", on = "Q0", mode = "handle", value = 1 },
}

conduct.pneumatic_lockout = {
  { "operate", on = "0V1", mode = "handle", value = 0 },
  { "lock", on = "0V1" }, { "tag", on = "0V1" }, { "identify", on = "0V1" },
  { "dissipate", on = "1V1" },
  { "measure", on = "0S1:P", mode = "bar" }, { "measure", on = "1A:A", mode = "bar" }, { "measure", on = "1A:B", mode = "bar" },
}

conduct.pneumatic_return = {
  { "untag", on = "0V1" }, { "unlock", on = "0V1" }, { "operate", on = "0V1", mode = "handle", value = 1 },
}

-- From energy on to ready: reset, acknowledge, initialise.
conduct.restart = {
  { "wait", value = 3 }, { "push", on = "S2", mode = "pressed", value = 0.4 },
  { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
  { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 6 },
}

conduct.acceptance = {
  { "run_test", mode = "manual", value = 1 }, { "run_test", mode = "cycle", value = 4 }, { "read_panel" },
}

conduct.history = {
  { date = "2024-09-18", order = "OT 24-0402", ref = "1B1", hours = 0.5,
    finding = { fr = "Poussoir rentré non vu par intermittence", en = "Pusher in not seen at times" },
    action = { fr = "Détecteur 1B1 resserré dans sa rainure", en = "Sensor 1B1 tightened in its groove" } },
  { date = "2024-12-05", order = "OT 24-0561", ref = "0Z1", hours = 0.4,
    finding = { fr = "Eau dans le bol du filtre", en = "Water in the filter bowl" },
    action = { fr = "Bol purgé, cartouche changée", en = "Bowl drained, element replaced" } },
  { date = "2025-03-11", order = "OT 25-0098", ref = "1A", hours = 1.2,
    finding = { fr = "Fuite au joint de tige", en = "Leak at the rod seal" },
    action = { fr = "Vérin 1A remplacé, amortissements réglés", en = "Cylinder 1A replaced, cushions set" } },
  { date = "2025-06-20", order = "OT 25-0243", ref = "1L1", hours = 0.3,
    finding = { fr = "Préventif semestriel", en = "Half-yearly preventive work" },
    action = { fr = "Guidage 1L1 nettoyé et graissé", en = "Guide 1L1 cleaned and greased" } },
  { date = "2025-09-02", order = "OT 25-0337", ref = "K1", hours = 0.5,
    finding = { fr = "Essai annuel des arrêts d’urgence", en = "Yearly test of the emergency stops" },
    action = { fr = "Conforme, deux canaux vus ouverts", en = "Sound, both channels seen open" } },
  { date = "2025-11-14", order = "OT 25-0452", ref = "1B3", hours = 0.3,
    finding = { fr = "Corps au magasin non vu, lentille sale", en = "Body in the magazine not seen, dirty lens" },
    action = { fr = "Lentille de 1B3 nettoyée", en = "Lens of 1B3 cleaned" } },
}

return conduct
