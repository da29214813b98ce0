-- The workshop's compressed air as it arrives: receiver at 8 to 10 bar, large against what a line uses.
depanne.api(1)
return depanne.kind {
  id = "air_source", symbol = "pressure_source", trade = "pneumatic",
  name = { fr = "Production d’air comprimé de l’atelier", en = "Workshop compressed air" },
  terminals = { { "1", "pneumatic" } },
  parameters = {
    pressure = { unit = "Pa", default = "9 bar", min = 0, max = 1.6e6 }, -- gauge
    conductance = { unit = "m3/(s.Pa)", default = "12 l/(s·bar)", min = 1e-10, max = 1e-6 },
    volume = { unit = "m3", default = "0.2 l", min = 1e-7, max = 1 },
  },
  plate = function(p) return "100 l, 8-10 bar, 160 l/min" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.volume },
      { "pressure_source", nodes = { "1" }, pressure = p.pressure + 101300, conductance = p.conductance },
    }
  end,
  probes = { pressure = "1" },
  senses = {
    { "look", fr = "Vanne d’arrivée du local compresseur ouverte", en = "Valve from the compressor room open" },
    { "listen", when = "1 < 200000", fr = "Aucun bruit dans la conduite", en = "No noise in the pipe" },
    { "listen", fr = "Un léger bruit d’air dans la conduite", en = "A slight noise of air in the pipe" },
  },
  faults = {
    misadjusted = { name = { fr = "Réseau à 5 bar", en = "Network at 5 bar" }, sheet = "CO4", set = { pressure = "5 bar" } },
    dead = { name = { fr = "Compresseur à l’arrêt, réseau vide", en = "Compressor stopped, network empty" }, sheet = "B2.1", set = { pressure = "0 bar" } },
  },
  care = { { every = "168 h", fr = "Relever la pression du réseau et les heures du compresseur", en = "Note the network's pressure and the compressor's hours" } },
  spares = {
    { article = "CP-160", same = true, price = 890, stock = 1, name = { fr = "Compresseur 160 l/min, cuve 100 l", en = "Compressor 160 l/min, receiver 100 l" } },
    { article = "CP-180", equivalent = true, price = 940, stock = 1, set = { pressure = "9.2 bar" },
      name = { fr = "Compresseur 180 l/min, cuve 100 l", en = "Compressor 180 l/min, receiver 100 l" } },
    { article = "CP-BP", wrong = true, price = 380, stock = 1, set = { pressure = "3 bar" },
      name = { fr = "Compresseur basse pression 3 bar", en = "Low-pressure compressor 3 bar" } },
  },
  article = "CP-160", price = 890, replace_duration = "240 min",
}
