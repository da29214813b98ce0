-- Push button with an opening contact.
depanne.api(1)
return depanne.kind {
  id = "push_button_nc", trade = "electrical",
  name = { fr = "Bouton-poussoir à ouverture", en = "Push button, opening contact" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  signals = { { "pressed", control = true, initial = 0, name = { fr = "Appui", en = "Press" } } },
  parameters = {
    resistance = { unit = "ohm", default = "0.02 ohm", min = 1e-4, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    normally_closed = { unit = "1", default = 1, min = 0, max = 1 },
  },
  plate = function(p) return "1 NC" end,
  laws = function(p)
    return {
      { "contact", nodes = { "1", "2" }, resistance = p.resistance, stuck = p.stuck,
        normally_closed = p.normally_closed, reads = { command = "pressed" } },
    }
  end,
  senses = {
    { "look", when = "pressed > 0.5", fr = "Bouton enfoncé", en = "Button pressed" },
    { "look", fr = "Bouton au repos", en = "Button at rest" },
    { "touch", fr = "Course franche, retour net", en = "Clear travel, crisp return" },
  },
  faults = {
    no_contact = { name = { fr = "Contact ouvert en permanence", en = "Contact open for good" }, set = { stuck = -1 } },
    welded = { name = { fr = "Contact collé", en = "Contact stuck closed" }, set = { stuck = 1 } },
    worn = { name = { fr = "Contact oxydé", en = "Contact oxidised" }, set = { resistance = "4700 ohm" } },
  },
  spares = {
    { article = "BP-NC", same = true, price = 11, stock = 6,
      name = { fr = "Bloc contact NC et tête", en = "NC contact block and head" } },
    { article = "BP-NO", wrong = true, price = 11, stock = 6, set = { normally_closed = 0 },
      name = { fr = "Bloc contact NO et tête", en = "NO contact block and head" } },
  },
  article = "BP-NC", price = 11, replace_duration = "15 min",
}
