-- Mechanical limit switch with a roller lever, one NO and one NC contact. `position` is where the cam stands.
depanne.api(1)
return depanne.kind {
  id = "limit_switch", trade = "electrical",
  name = { fr = "Interrupteur de position à galet", en = "Limit switch with roller" },
  flags = { "removable" },
  terminals = { { "13", "electrical" }, { "14", "electrical" }, { "21", "electrical" }, { "22", "electrical" } },
  inputs = { "position" },
  signals = { "made", "play", "wet" },
  parameters = {
    trip = { unit = "m", default = "0.05 m", min = -10, max = 10 },     -- the lever trips beyond
    release = { unit = "m", default = "0.047 m", min = -10, max = 10 },
    lost = { unit = "m", default = "0 m", min = -0.1, max = 0.1 },      -- over-travel lost by wear or looseness
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    contact = { unit = "ohm", default = "0.05 ohm", min = 1e-4, max = 1e9 },
    water = { unit = "ohm", default = "1e8 ohm", min = 1, max = 1e9 },  -- across the contact 13-14
  },
  plate = function(p) return "240 V 3 A, 1 NO + 1 NC, galet" end,
  laws = function(p)
    return {
      { "property", value = p.lost, writes = { value = "play" } },
      { "property", value = p.water, writes = { value = "wet" } },
      { "threshold", on = p.trip, off = p.release, drift = p.lost, delay = 0.002, stuck = p.stuck, reads = { value = "position" },
        writes = { active = "made" } },
      { "contact", nodes = { "13", "14" }, resistance = p.contact, reads = { command = "made" } },
      { "contact", nodes = { "21", "22" }, resistance = 0.05, normally_closed = 1, reads = { command = "made" } },
      { "resistor", nodes = { "13", "14" }, resistance = p.water },
    }
  end,
  measures = { play = "play" },
  senses = {
    { "look", when = "wet < 1e6", fr = "Presse-étoupe desserré, coulures sous le boîtier", en = "Loose gland, streaks under the case" },
    { "look", when = "made", fr = "Levier poussé", en = "Lever pushed" },
    { "look", fr = "Levier au repos", en = "Lever at rest" },
    { "touch", when = "play > 0.003", fr = "Le levier tourne sur son axe", en = "The lever turns on its shaft" },
    { "touch", when = "play > 0.001", fr = "Le galet a un méplat", en = "The roller has a flat" },
    { "touch", fr = "Levier ferme, galet rond", en = "Lever firm, roller round" },
  },
  settings = {
    { id = "trip", parameter = "trip", unit = "mm", scale = 0.001, min = -100, max = 2000, duration = 180,
      name = { fr = "Position de déclenchement", en = "Tripping position" } },
  },
  faults = {
    worn = { name = { fr = "Galet usé : 2 mm de course perdus", en = "Roller worn: 2 mm of travel lost" }, sheet = "B1.21", set = { lost = "2 mm" } },
    moved = { name = { fr = "Levier desserré sur son axe", en = "Lever loose on its shaft" }, sheet = "B1.21", set = { lost = "20 mm" } },
    leaking = { name = { fr = "Eau dans le boîtier", en = "Water in the case" }, sheet = "B1.21", set = { water = "3300 ohm" } },
    worn_contact = { name = { fr = "Contact à 200 Ω", en = "Contact at 200 Ω" }, sheet = "B1.21", set = { contact = "200 ohm" } },
    broken_spring = { name = { fr = "Ressort cassé : reste actionné", en = "Broken spring: stays actuated" }, sheet = "B1.21", set = { stuck = 1 } },
    no_contact = { name = { fr = "Contact 13-14 ne ferme pas", en = "Contact 13-14 does not make" }, sheet = "B1.21", set = { contact = "1e9 ohm" } },
  },
  wear = {
    { law = "W1", fault = "worn", count = "made", each = "1 / 10000000", power = 1 },
    { law = "W1", fault = "worn_contact", count = "made", each = "1 / 3000000", power = 3 },
  },
  care = { { every = "2000 h", fr = "Contrôler galet, levier et presse-étoupe", en = "Check roller, lever and gland" } },
  spares = {
    { article = "FDC-GAL-11", same = true, price = 41, stock = 2, name = { fr = "Interrupteur de position à galet 1 NO + 1 NC", en = "Limit switch with roller, 1 NO + 1 NC" } },
    { article = "FDC-GAL-11-M", equivalent = true, price = 52, stock = 1, set = { contact = "0.04 ohm" },
      name = { fr = "Interrupteur de position métallique à galet 1 NO + 1 NC", en = "Limit switch, metal, with roller, 1 NO + 1 NC" } },
    { article = "FDC-POU-11", wrong = true, price = 33, stock = 1, set = { lost = "30 mm" },
      name = { fr = "Interrupteur de position à poussoir 1 NO + 1 NC", en = "Limit switch with plunger, 1 NO + 1 NC" } },
  },
  article = "FDC-GAL-11", price = 41, replace_duration = "25 min",
}
