-- Residual current device, one pole and neutral, 30 mA, with its test button.
depanne.api(1)
return depanne.kind {
  id = "rcd", trade = "electrical",
  name = { fr = "Interrupteur différentiel", en = "Residual current device" },
  flags = { "removable", "safety" },
  terminals = { { "1", "electrical" }, { "2", "electrical" }, { "N1", "electrical" }, { "N2", "electrical" } },
  signals = { "closed", "tripped", "residual", "rating",
              { "handle", control = true, initial = 1, name = { fr = "Manette", en = "Toggle" } },
              { "test", control = true, initial = 0, name = { fr = "Bouton test T", en = "Test button T" } } },
  parameters = {
    sensitivity = { unit = "A", default = "30 mA", min = 0.005, max = 3 },
    delay = { unit = "s", default = "25 ms", min = 0, max = 1 },
    resistance = { unit = "ohm", default = "0.005 ohm", min = 1e-4, max = 1e6 },
    stuck = { unit = "1", default = 0, min = 0, max = 1 },
    pole1 = { unit = "1", default = 0, min = 0, max = 1 },
    leak = { unit = "ohm", default = "1e12 ohm", min = 10, max = 1e12 }, -- of the circuit downstream, phase to earth
    swapped = { unit = "ohm", default = "1e12 ohm", min = 0.01, max = 1e12 }, -- N and PE joined downstream
  },
  plate = function(p) return string.format("2P 25 A, I∆n %g mA, type A", p.sensitivity * 1000) end,
  laws = function(p)
    return {
      { "rcd", nodes = { "1", "2", "N1", "N2" }, resistance = p.resistance, sensitivity = p.sensitivity, delay = p.delay,
        stuck = p.stuck, pole1_open = p.pole1, reads = { handle = "handle", test = "test" },
        writes = { closed = "closed", tripped = "tripped", residual = "residual" } },
      { "property", value = p.sensitivity, writes = { value = "rating" } },
      { "heater", nodes = { "2", "reference" }, resistance = p.leak, coefficient = 0 },
      { "heater", nodes = { "N2", "reference" }, resistance = p.swapped, coefficient = 0 },
    }
  end,
  probes = { residual = "residual" },
  senses = {
    { "look", when = "rating > 0.1", fr = "L’étiquette porte 300 mA : ce n’est pas la sensibilité du schéma", en = "The label says 300 mA: not the sensitivity of the diagram" },
    { "look", when = "tripped", fr = "Manette en bas : déclenché", en = "Toggle down: tripped" },
    { "look", when = "handle > 0.5", fr = "Manette sur I", en = "Toggle on I" },
    { "look", fr = "Manette sur O", en = "Toggle on O" },
    { "touch", fr = "Boîtier tiède au plus", en = "Case lukewarm at most" },
  },
  faults = {
    leaking = { name = { fr = "Isolement rampant 50 kΩ : 4,6 mA sous le seuil", en = "Creeping insulation 50 kΩ: 4.6 mA, below the threshold" },
                sheet = "B1.31", set = { leak = "50 kohm" } },
    leaking_drive = { name = { fr = "Fuites de variateurs : déclenchements intempestifs", en = "Leakage of drives: nuisance trips" }, sheet = "B1.31",
                      set = { leak = "7600 ohm" } },
    moved = { name = { fr = "Neutre et PE confondus en aval", en = "N and PE joined downstream" }, sheet = "B1.31", set = { swapped = "0.2 ohm" } },
    stuck = { name = { fr = "Ne déclenche plus, même au bouton test", en = "Does not trip any more, not even on test" }, sheet = "B1.31", set = { stuck = 1 } },
    no_contact = { name = { fr = "Pôle de phase ouvert", en = "Phase pole open" }, set = { pole1 = 1 } },
    wrong_part = { name = { fr = "Sensibilité 300 mA montée", en = "300 mA sensitivity fitted" }, set = { sensitivity = "300 mA" } },
  },
  wear = { { law = "W10", fault = "leaking", rate = "closed / 3e8" } },
  care = { { every = "720 h", fr = "Appuyer sur le bouton test ; essai au contrôleur de DDR une fois l’an",
             en = "Press the test button; try with the RCD tester once a year" } },
  spares = {
    { article = "DDR-2P-30MA", same = true, price = 42, stock = 1, name = { fr = "Interrupteur différentiel 2P 30 mA type A", en = "RCD 2P 30 mA type A" } },
    { article = "DDR-2P-30MA-F", equivalent = true, price = 68, stock = 1, set = { delay = "30 ms" }, name = { fr = "Interrupteur différentiel 2P 30 mA type F", en = "RCD 2P 30 mA type F" },
      remark = { fr = "Même sensibilité, mieux immunisé aux variateurs", en = "Same sensitivity, better immune to drives" } },
    { article = "DDR-2P-300MA", wrong = true, price = 38, stock = 1, set = { sensitivity = "300 mA" }, name = { fr = "Interrupteur différentiel 2P 300 mA", en = "RCD 2P 300 mA" },
      remark = { fr = "Ne protège pas les personnes", en = "Does not protect people" } },
  },
  article = "DDR-2P-30MA", price = 42, replace_duration = "25 min",
}
