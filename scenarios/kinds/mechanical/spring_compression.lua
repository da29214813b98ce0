-- Compression spring between a rod and the frame: F = F0 + k x; half of it when broken, none when forgotten.
depanne.api(1)
return depanne.kind {
  id = "spring_compression", trade = "mechanical",
  name = { fr = "Ressort de compression", en = "Compression spring" },
  flags = { "removable" },
  terminals = { { "rod", "translation" } },
  inputs = { "position" },
  signals = { "force", "length", "condition", "free_length" },
  parameters = {
    preload = { unit = "N", default = "18 N", min = -1e4, max = 1e6 },
    rate = { unit = "N/m", default = "1.2 N/mm", min = 0, max = 1e7 },
    share = { unit = "1", default = 1, min = 0, max = 2 },
    free_length = { unit = "m", default = "65 mm", min = 0, max = 2 },
  },
  plate = function(p) return string.format("F0 %g N, %g N/mm", p.preload, p.rate / 1000) end,
  laws = function(p)
    return {
      { "spring", nodes = { "rod", "reference" }, preload = p.preload, rate = p.rate, share = p.share, reads = { position = "position" },
        writes = { force = "force", length = "length" } },
      { "condition", value1 = p.share, value2 = p.free_length, writes = { value1 = "condition", value2 = "free_length" } },
    }
  end,
  probes = { force = "force", length = "length" },
  measures = { force = "force", dimension = "free_length - length" },
  senses = {
    { "look", when = "condition < 0.1", fr = "Pas de ressort dans son logement", en = "No spring in its seat" },
    { "look", when = "condition < 0.7", fr = "Ressort cassé en deux", en = "Spring broken in two" },
    { "look", when = "free_length < 60 mm", fr = "Ressort avachi, plus court que neuf", en = "Spring set, shorter than new" },
    { "look", fr = "Ressort entier, spires régulières", en = "Spring whole, coils even" },
    { "touch", when = "condition < 0.7", fr = "La tige cède sans effort", en = "The rod gives without effort" },
    { "touch", fr = "Le ressort repousse franchement", en = "The spring pushes back firmly" },
  },
  faults = {
    broken_spring = { name = { fr = "Ressort cassé", en = "Broken spring" }, sheet = "B4.15", set = { share = 0.5 } },
    worn = { name = { fr = "Ressort avachi : précharge - 20 %", en = "Spring set: preload - 20 %" }, sheet = "B4.15", set = { preload = "14.4 N", free_length = "57 mm" } },
    wrong_part = { name = { fr = "Ressort d’une autre raideur", en = "Spring of another rate" }, sheet = "B4.15", set = { rate = "2.4 N/mm", preload = "30 N", free_length = "62 mm" } },
    missing = { name = { fr = "Ressort oublié au remontage", en = "Spring left out on reassembly" }, sheet = "B4.15", set = { share = 0 } },
  },
  wear = { { law = "W13", fault = "broken_spring", count = "length > 5 mm", each = "1 / 5e6" } },
  care = { { every = "4000 h", fr = "Mesurer la longueur libre et l’effort", en = "Measure free length and force" } },
  spares = {
    { article = "RES-18-12", same = true, price = 4, stock = 5, name = { fr = "Ressort 18 N, 1,2 N/mm", en = "Spring 18 N, 1.2 N/mm" } },
    { article = "RES-18-12-INOX", equivalent = true, price = 6, stock = 2, set = { rate = "1.15 N/mm" }, name = { fr = "Ressort inox 18 N, 1,15 N/mm", en = "Stainless spring 18 N, 1.15 N/mm" } },
    { article = "RES-30-24", wrong = true, price = 4, stock = 3, set = { rate = "2.4 N/mm", preload = "30 N", free_length = "62 mm" }, name = { fr = "Ressort 30 N, 2,4 N/mm", en = "Spring 30 N, 2.4 N/mm" } },
  },
  article = "RES-18-12", price = 4, replace_duration = "20 min",
}
