-- Incremental encoder on a shaft: 1024 lines a turn, 24 V, counted by the controller.
depanne.api(1)
return depanne.kind {
  id = "encoder", trade = "electrical",
  name = { fr = "Codeur incrémental", en = "Incremental encoder" },
  flags = { "removable", "electronic" },
  terminals = { { "+", "electrical" }, { "-", "electrical" }, { "shaft", "rotation" } },
  nodes = { { "supply", "electrical" } },
  signals = { "counts", "a", "b", "z", "alive", "speed", "grub", "mark" },
  parameters = {
    pulses = { unit = "1", default = 1024, min = 1, max = 100000 },
    minimum = { unit = "V", default = "10 V", min = 1, max = 30 },
    draw = { unit = "ohm", default = "600 ohm", min = 10, max = 1e9 },
    feed = { unit = "ohm", default = "0.1 ohm", min = 0.001, max = 1e9 },
    slip = { unit = "1", default = 0, min = 0, max = 1 },
    missed = { unit = "1", default = 0, min = 0, max = 1 },
    noise = { unit = "Hz", default = "0 Hz", min = 0, max = 1000 }, -- turns counted that were none
    a_lost = { unit = "1", default = 0, min = 0, max = 1 },
    z_lost = { unit = "1", default = 0, min = 0, max = 1 },
  },
  plate = function(p) return string.format("%g imp/tr, 10-30 V=, HTL", p.pulses) end,
  laws = function(p)
    return {
      { "encoder", nodes = { "shaft", "supply", "-" }, pulses = p.pulses, minimum_voltage = p.minimum, slip = p.slip, missed = p.missed,
        noise = p.noise, a_lost = p.a_lost, z_lost = p.z_lost,
        writes = { counts = "counts", a = "a", b = "b", z = "z", alive = "alive", speed = "speed" } },
      { "resistor", nodes = { "supply", "-" }, resistance = p.draw },
      { "wire", nodes = { "+", "supply" }, resistance = p.feed },
      { "property", value = p.slip, writes = { value = "grub" } },
      { "property", value = p.z_lost, writes = { value = "mark" } },
    }
  end,
  probes = { counts = "counts", speed = "speed", zero = "1 - mark" },
  displays = { { id = "counts", value = "counts", unit = "", resolution = 1 } },
  senses = {
    { "look", when = "alive", fr = "DEL d’alimentation allumée", en = "Supply LED lit" },
    { "look", fr = "DEL d’alimentation éteinte", en = "Supply LED dark" },
    { "touch", when = "grub > 0.001", fr = "Le manchon tourne sur l’arbre : vis desserrée", en = "The coupling turns on the shaft: loose screw" },
    { "touch", fr = "Le manchon tient", en = "The coupling holds" },
  },
  faults = {
    moved = { name = { fr = "Manchon qui glisse : la position dérive", en = "Slipping coupling: the position drifts" }, sheet = "B1.30", set = { slip = 0.05 } },
    open = { name = { fr = "Voie A perdue", en = "Channel A lost" }, sheet = "B1.30", set = { a_lost = 1 } },
    clogged = { name = { fr = "Disque sale : impulsions manquées", en = "Dirty disc: missed pulses" }, sheet = "B1.30", set = { missed = 0.08 } },
    loose_terminal = { name = { fr = "Chute de tension sur l’alimentation", en = "Drop on the supply" }, sheet = "B1.30", set = { feed = "1500 ohm" } },
    broken_wire = { name = { fr = "Blindage coupé : impulsions parasites", en = "Shield broken: stray pulses" }, sheet = "B1.30", set = { noise = "0.5 Hz" } },
    missing = { name = { fr = "Top zéro absent", en = "Zero mark missing" }, sheet = "B1.30", set = { z_lost = 1 } },
  },
  wear = { { law = "W12", fault = "clogged", rate = "1 / 2e8" }, { law = "W9", fault = "moved", rate = "1 / 3e8" } },
  care = { { every = "8760 h", fr = "Serrage du manchon, comparer le comptage à un tour d’arbre, continuité du blindage",
             en = "Tightness of the coupling, compare the count with one turn, continuity of the shield" } },
  spares = {
    { article = "COD-1024-HTL", same = true, price = 128, stock = 1, name = { fr = "Codeur 1024 points HTL 24 V", en = "Encoder 1024 lines HTL 24 V" } },
    { article = "COD-1024-PP", equivalent = true, price = 139, stock = 1, set = { draw = "500 ohm" }, name = { fr = "Codeur 1024 points push-pull 10-30 V", en = "Encoder 1024 lines push-pull 10-30 V" },
      remark = { fr = "Même résolution, mêmes niveaux", en = "Same resolution, same levels" } },
    { article = "COD-500-HTL", wrong = true, price = 112, stock = 1, set = { pulses = 500 }, name = { fr = "Codeur 500 points HTL", en = "Encoder 500 lines HTL" } },
  },
  article = "COD-1024-HTL", price = 128, replace_duration = "30 min",
}
