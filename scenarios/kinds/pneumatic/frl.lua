-- Filter and regulator (no lubricator: the components are greased for life).
depanne.api(1)
return depanne.kind {
  id = "frl", trade = "pneumatic",
  name = { fr = "Filtre-régulateur", en = "Filter-regulator" },
  flags = { "removable" },
  terminals = { { "1", "pneumatic" }, { "2", "pneumatic" } },
  nodes = { { "bowl", "pneumatic" } },
  signals = { "flow" },
  parameters = {
    pressure = { unit = "Pa", default = "6 bar", min = 0, max = 1.2e6 }, -- gauge
    droop = { unit = "Pa.s/m3", default = "7.5e6 Pa.s/m3", min = 1e3, max = 1e12 }, -- 0.25 bar for 200 l/min
    filter = { unit = "m3/(s.Pa)", default = "9 l/(s·bar)", min = 1e-11, max = 1e-6 },
    conductance = { unit = "m3/(s.Pa)", default = "9 l/(s·bar)", min = 1e-11, max = 1e-6 },
    relief = { unit = "m3/(s.Pa)", default = "0.05 l/(s·bar)", min = 0, max = 1e-6 },
    port_volume = { unit = "m3", default = "30 ml", min = 1e-7, max = 1e-2 },
  },
  plate = function(p) return "G1/4, 5 µm, 0,5-10 bar" end,
  laws = function(p)
    return {
      { "volume", nodes = { "1" }, volume = p.port_volume },
      { "volume", nodes = { "bowl" }, volume = p.port_volume },
      { "volume", nodes = { "2" }, volume = p.port_volume },
      { "orifice", nodes = { "1", "bowl" }, conductance = p.filter },
      { "regulator", nodes = { "bowl", "2" }, set_pressure = p.pressure, droop = p.droop, conductance = p.conductance,
        relief_conductance = p.relief, writes = { flow = "flow" } },
    }
  end,
  probes = { q = "flow" },
  senses = {
    { "look", fr = "Bol propre et vide d’eau, bouton de réglage verrouillé", en = "Bowl clean and free of water, knob locked" },
    { "listen", fr = "Aucun souffle au chapeau du régulateur", en = "No blow at the regulator's bonnet" },
  },
  settings = {
    { id = "pressure", parameter = "pressure", unit = "bar", scale = 1e5, min = 0, max = 10, duration = 60,
      name = { fr = "Pression de réglage", en = "Set pressure" } },
  },
  faults = {
    clogged = { name = { fr = "Cartouche filtrante colmatée", en = "Filter element clogged" }, set = { filter = "0.1 l/(s·bar)" } },
    misadjusted = { name = { fr = "Régulateur réglé à 3,5 bar", en = "Regulator set to 3.5 bar" }, set = { pressure = "3.5 bar" } },
  },
  spares = {
    { article = "FR-14-5", same = true, price = 62, stock = 1, name = { fr = "Filtre-régulateur G1/4 5 µm", en = "Filter-regulator G1/4 5 µm" } },
    { article = "FR-18-40", wrong = true, price = 41, stock = 1, set = { filter = "0.6 l/(s·bar)", conductance = "0.6 l/(s·bar)" },
      name = { fr = "Filtre-régulateur G1/8 40 µm", en = "Filter-regulator G1/8 40 µm" },
      remark = { fr = "Débit insuffisant, filtration grossière", en = "Flow too small, coarse filter" } },
  },
  article = "FR-14-5", price = 62, replace_duration = "25 min",
}
