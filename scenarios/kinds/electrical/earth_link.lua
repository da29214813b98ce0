-- Link between 0 V of the control circuit and PE, on a knife terminal.
depanne.api(1)
return depanne.kind {
  id = "earth_link", trade = "electrical",
  name = { fr = "Liaison 0 V – PE sectionnable", en = "0 V to PE link, with knife" },
  flags = { "removable", "safety" },
  terminals = { { "0V", "electrical" }, { "PE", "electrical", "reference" } },
  signals = { "state_stuck", { "knife", control = true, initial = 1, name = { fr = "Couteau (1 fermé)", en = "Knife (1 closed)" } } },
  parameters = {
    resistance = { unit = "ohm", default = "0.005 ohm", min = 1e-4, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
  },
  plate = function(p) return "0 V – PE" end,
  laws = function(p)
    return {
      { "property", value = p.stuck, writes = { value = "state_stuck" } }, { "contact", nodes = { "0V", "PE" }, resistance = p.resistance, open_resistance = 2e7, stuck = p.stuck,
               reads = { command = "knife" } } }
  end,
  senses = {
    { "look", when = "state_stuck < -0.5", fr = "Le conducteur vert-jaune manque sous la borne", en = "The green and yellow wire is missing from the terminal" },
    { "look", when = "knife > 0.5", fr = "Couteau fermé, repère 0 V – PE", en = "Knife closed, marked 0 V – PE" },
    { "look", fr = "Couteau ouvert", en = "Knife open" },
  },
  faults = {
    missing = { name = { fr = "Liaison 0 V – PE absente : un défaut du + n’est plus vu", en = "0 V to PE link missing: a fault of the plus is not seen any more" },
                sheet = "G1_5", set = { stuck = -1 } },
    loose_terminal = { name = { fr = "Liaison desserrée", en = "Loose link" }, set = { resistance = "50 ohm" } },
  },
  care = { { every = "8000 h", fr = "Contrôler la continuité 0 V – PE", en = "Check the continuity 0 V to PE" } },
  spares = {
    { article = "BRN-COUT-4", same = true, price = 4, stock = 5, name = { fr = "Borne à couteau 4 mm²", en = "Knife terminal 4 mm²" } },
    { article = "BRN-PE-4", equivalent = true, price = 3, stock = 5, set = {},
      name = { fr = "Borne de liaison fixe 4 mm²", en = "Fixed link terminal 4 mm²" } },
    { article = "BRN-DIO", wrong = true, price = 6, stock = 2, set = { stuck = -1 },
      name = { fr = "Borne à diode", en = "Diode terminal" } },
  },
  article = "BRN-COUT-4", price = 4, replace_duration = "10 min",
}
