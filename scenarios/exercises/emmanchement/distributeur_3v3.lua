-- The spool of 3V3 stays on its side a: the press goes down and does not come back, alarm E35, no coil fed.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/distributeur_3v3", line = "lines/emmanchement/line.lua",
  title = { fr = "La presse descend et ne remonte plus", en = "The press goes down and does not come back" },
  task = "diagnose", trade = "hydraulic", level = 3, minutes = 100,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3V3.stuck", at = "92.1 s" } },
  arrival = "110 s",
  order = "OT 26-0704",
  operator = {
    name = { fr = "M. Diallo, conducteur de ligne", en = "Mr Diallo, line operator" },
    says = { fr = "La presse est descendue et elle n’est jamais remontée. Défaut E35. Le groupe force, il est bruyant. La bobine de montée a dû griller, c’est déjà arrivé à celle de descente.",
             en = "The press went down and never came back. Fault E35. The unit strains, it is noisy. The coil for up must be burnt, it happened to the other one." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "D’un coup, au deuxième corps après le démarrage.", en = "All at once, at the second body after starting." } },
    { id = "done", person = "operator", q = { fr = "Qu’avez-vous essayé ?", en = "What have you tried?" },
      a = { fr = "Acquitter et initialiser : défaut E05, elle reste en bas.", en = "Acknowledge and initialise: fault E05, it stays down." } },
    { id = "oil", person = "colleague", q = { fr = "A-t-on travaillé sur l’huile récemment ?", en = "Has anybody worked on the oil lately?" },
      a = { fr = "Un flexible a été changé la semaine dernière, sans bouchons, je crois.", en = "A hose was changed last week, without plugs, I believe." } },
    { id = "order", person = "team_leader", q = { fr = "Le programme a-t-il été modifié ?", en = "Has the program been changed?" },
      a = { fr = "Non, rien depuis un an.", en = "No, nothing for a year." } },
  },
  history = {
    { date = "2026-02-24", order = "OT 26-0069", ref = "HO4", hours = 0.6,
      finding = { fr = "Flexible du bridage suintant", en = "Hose of the clamp seeping" },
      action = { fr = "Flexible remplacé, appoint de 0,5 l au bidon", en = "Hose replaced, 0.5 l poured in from the can" } },
  },
  risks = oil.risk_names, energies = { "hydraulic" },
  neighbours = { "3Y2.open", "KA2.no_contact", "PLC.no_contact", "3V4.blocked", "3L1.seizing", "3V1.broken_spring" },
  expectations = {
    root = "3V3.stuck", element = "3V3", modes = { "stuck", "seizing" }, causes = { "pollution", "mounting", "operation" },
    repair = { { "3V3" } }, remedies = { "fit" },
    chain = { "PLC", "KA1", "KA2", "3Y1", "3Y2", "XHB", "3V3", "3V4", "3A", "3P1", "3V1", "MP1", "MP2", "MP3", "HO2", "HO3" },
    functional_chain = { "3A", "3V3" },
    symptom = { { mode = "panel", on = "E35" }, { mode = "look", on = "3A" } },
    proofs = {
      { { mode = "V=", on = "3Y1:A1", with = "3Y1:A2", below = 2, judged = "normal" },
        { mode = "bar", on = "MP2:P", above = 6000000, judged = "abnormal" } },
      { { mode = "V=", on = "3Y2:A1", with = "3Y2:A2", above = 20, judged = "normal" },
        { mode = "bar", on = "MP2:P", above = 6000000, judged = "abnormal" } },
    },
    points = { "MP1:P", "MP2:P", "MP3:P" },
    leak_tests = { "3V3" }, tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "done", "oil", "order" }, see = { { "look", on = "3A" }, { "listen", on = "3P1" }, { "look", on = "3V3" } },
    documents = { "folio:H1", "folio:H2" }, risks = oil.risks, wear = oil.wear,
    chain = { "3A", "action", "Montée de la presse : sortie, relais, bobine 3Y2, tiroir de 3V3, clapet, vérin" },
    suppose = {
      { "3V3", "stuck", "Tiroir resté du côté descente" },
      { "3Y2", "open", "Bobine de montée coupée" },
      { "3V4", "blocked", "Clapet piloté qui ne s’ouvre plus" },
    },
    search = {
      { "announce", mode = "stop" },
      { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 }, -- the pump again, then E05
      { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 12 }, { "read_panel" },
      { "measure", on = "3Y1:A1", with = "3Y1:A2", mode = "V=" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "MP1:P", mode = "bar" }, { "judge", mode = "abnormal", value = -1 },
      { "measure", on = "MP2:P", mode = "bar" }, { "judge", mode = "abnormal", value = -1 },
      { "operate", on = "3V3", mode = "manual_b", value = 1 }, { "wait", value = 2 }, { "look", on = "3A" },
      { "measure", on = "MP3:P", mode = "bar" },
      { "operate", on = "3V3", mode = "manual_b", value = 0 },
      { "reject", on = "3Y2", mode = "open", cites = { -3 }, text = "La commande manuelle ne la fait pas remonter non plus : ce n’est pas la bobine" },
      { "confirm", on = "3V3", mode = "stuck", cites = { -8, -12 }, text = "Aucune bobine alimentée et pourtant pleine pression en A : tiroir bloqué côté a" },
    },
    energies = { "hydraulic" },
    diagnosis = { "3V3", "stuck", "pollution", "Tiroir bloqué côté descente : 0 V à la bobine 3Y1 et 95 bar en MP2, commande manuelle sans effet" },
    part = "3V3", work = oil.exchange("3V3", "D43-TAN"), check = oil.check("3V3"),
    waste = { { "3V3", "soiled" }, { "oil", "oil" } },
    report = {
      symptom = "Défaut E35 puis E05 : la presse reste en bas, le groupe force.",
      analysis = "Sans tension sur 3Y1, 95 bar en MP2 ; la commande manuelle côté b n’a aucun effet.",
      element = "3V3, distributeur 4/3 de la presse", cause = "Pollution : flexible changé sans bouchons, appoint versé sans filtre.",
      work_done = "Presse calée, Q0 consigné, accumulateur vidangé, 0 bar vérifié, remplacement de 3V3, orifices bouchés pendant l’échange.",
      parts = "D43-TAN, quantité 1", tests = "Montée et descente à la main, cycles automatiques conformes, pas de fuite à l’embase.",
      follow_up = "Analyser l’huile, remplacer l’élément de 3F1, imposer bouchons et remplissage filtré.",
    },
  },

  -- The cylinder is believed seized and changed.
  bad = oil.wrong("3A", "VH-50-150", {
    symptom = "La presse ne remontait plus.", analysis = "Vérin grippé.", element = "3A", cause = "Usure",
    work_done = "Vérin remplacé.", parts = "VH-50-150", tests = "Cycles conformes.",
  }),
}
