-- Push button with an opening contact.
depanne.api(1)
return depanne.kind {
  id = "push_button_nc", symbol = "push_nc", trade = "electrical",
  name = { fr = "Bouton-poussoir à ouverture", en = "Push button, opening contact" },
  flags = { "removable" },
  terminals = { { "1", "electrical" }, { "2", "electrical" } },
  signals = { "state_head", { "pressed", control = true, initial = 0, name = { fr = "Appui", en = "Press" } }, "held" },
  parameters = {
    resistance = { unit = "ohm", default = "0.02 ohm", min = 1e-4, max = 1e9 },
    stuck = { unit = "1", default = 0, min = -1, max = 1 },
    normally_closed = { unit = "1", default = 1, min = 0, max = 1 },
    head = { unit = "1", default = 0, min = -1, max = 1 }, -- 1 stays pressed, -1 does not reach the block
  },
  plate = function(p) return "1 NC" end,
  laws = function(p)
    return {
      { "property", value = p.head, writes = { value = "state_head" } },
      { "threshold", on = 0.5, off = 0.5, stuck = p.head, reads = { value = "pressed" }, writes = { active = "held" } },
      { "contact", nodes = { "1", "2" }, resistance = p.resistance, stuck = p.stuck,
        normally_closed = p.normally_closed, reads = { command = "held" } },
    }
  end,
  senses = {
    { "look", when = "pressed > 0.5 or held", fr = "Bouton enfoncé", en = "Button pressed" },
    { "look", fr = "Bouton au repos", en = "Button at rest" },
    { "touch", when = "state_head > 0.5", fr = "Le bouton reste enfoncé, la tête est grippée", en = "The button stays pressed, its head has seized" },
    { "touch", when = "state_head < -0.5", fr = "Le bloc est mal clipsé : il bouge derrière la tête", en = "The block is not clipped: it moves behind the head" },
    { "touch", fr = "Course franche, retour net", en = "Clear travel, crisp return" },
  },
  faults = {
    no_contact = { name = { fr = "Contact ouvert en permanence", en = "Contact open for good" }, sheet = "B1.12", set = { stuck = -1 } },
    welded = { name = { fr = "Contact collé", en = "Contact stuck closed" }, sheet = "B1.12", set = { stuck = 1 } },
    worn = { name = { fr = "Contact oxydé", en = "Contact oxidised" }, sheet = "B1.12", set = { resistance = "4700 ohm" } },
    stuck = { name = { fr = "Bouton resté enfoncé", en = "Button stuck pressed" }, sheet = "B1.12", set = { head = 1 } },
    moved = { name = { fr = "Bloc de contact mal clipsé", en = "Contact block not clipped" }, sheet = "B1.12", set = { head = -1 } },
    wrong_part = { name = { fr = "Bloc NO monté à la place du NC", en = "NO block fitted instead of NC" }, sheet = "B1.12", set = { normally_closed = 0 } },
  },
  wear = { { law = "W1", fault = "worn", count = "held", each = "1 / 1000000", power = 3 } },
  care = { { every = "4000 h", fr = "Nettoyer la tête, contrôler le contact sous tension", en = "Clean the head, check the contact under voltage" } },
  spares = {
    { article = "BP-NC", same = true, price = 11, stock = 6,
      name = { fr = "Bloc contact NC et tête", en = "NC contact block and head" } },
    { article = "BP-NC-IP69", equivalent = true, price = 15, stock = 2, set = {},
      name = { fr = "Bloc contact NC et tête IP69", en = "NC contact block and head, IP69" } },
    { article = "BP-NO", wrong = true, price = 11, stock = 6, set = { normally_closed = 0 },
      name = { fr = "Bloc contact NO et tête", en = "NO contact block and head" } },
  },
  article = "BP-NC", price = 11, replace_duration = "15 min",
}
