-- Gravity chute at the end of a line: pieces queue in it until someone takes them away.
depanne.api(1)
return depanne.kind {
  id = "chute", trade = "mechanical",
  name = { fr = "Goulotte de sortie", en = "Outlet chute" },
  flags = { "removable" },
  inputs = { "offered" },
  signals = { "take", "count", "full", "passed" },
  parameters = {
    capacity = { unit = "1", default = 12, min = 1, max = 1000 },
    full_at = { unit = "1", default = 8, min = 1, max = 1000 }, -- so many reach up to the sensor
    period = { unit = "s", default = "5 s", min = 0, max = 1e4 }, -- between two that the operator takes
    jam = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return string.format("Goulotte inox, %.0f corps", p.capacity) end,
  laws = function(p)
    return {
      { "chute", capacity = p.capacity, full_at = p.full_at, period = p.period, jam = p.jam, reads = { offered = "offered" },
        writes = { take = "take", count = "count", full = "full", passed = "passed" } },
    }
  end,
  probes = { count = "count", passed = "passed" },
  displays = { { id = "count", value = "count", unit = "1", resolution = 1 } },
  senses = {
    { "look", when = "full > 0.5", fr = "La goulotte est pleine jusqu’au détecteur", en = "The chute is full up to the sensor" },
    { "look", when = "count > 0.5", fr = "Quelques corps attendent en bas de la goulotte", en = "A few bodies wait at the foot of the chute" },
    { "look", fr = "Goulotte vide", en = "Chute empty" },
    { "touch", fr = "Tôle lisse, les corps glissent", en = "Smooth sheet, bodies slide" },
  },
  faults = {
    blocked = { name = { fr = "Corps coincé en travers de la goulotte", en = "Body jammed across the chute" }, sheet = "B4.12", set = { jam = 1 } },
  },
  care = { { every = "40 h", fr = "Nettoyer la glissière", en = "Clean the slide" } },
  spares = { { article = "GOUL-INOX", same = true, price = 85, stock = 0, name = { fr = "Goulotte inox", en = "Stainless chute" } } },
  article = "GOUL-INOX", price = 85, replace_duration = "30 min",
}
