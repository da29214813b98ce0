-- The bladder of 3Z1 has burst: no oil under pressure while the pump idles, the clamp does not open, alarm E36.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local oil = depanne.include "lines/emmanchement/oil.lua"

return depanne.exercise {
  id = "emmanchement/accumulateur_3z1", line = "lines/emmanchement/line.lua",
  title = { fr = "La bride ne s’ouvre plus", en = "The clamp no longer opens" },
  task = "diagnose", trade = "hydraulic", level = 3, minutes = 110,
  competences = { "CCP3-C1", "CCP2-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "3Z1.worn", at = "5 s" } },
  arrival = "110 s",
  order = "OT 26-0708",
  operator = {
    name = { fr = "Mme Roussel, conductrice de ligne", en = "Ms Roussel, line operator" },
    says = { fr = "La bride serre au premier coup et ensuite plus rien : elle ne s’ouvre pas, défaut E36, et il n’y a plus de pression au petit manomètre. Le réducteur est déréglé.",
             en = "The clamp closes once and then nothing: it does not open, fault E36, and there is no pressure on the small gauge. The reducing valve is out of adjustment." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis le démarrage de ce matin.", en = "Since the start this morning." } },
    { id = "gauge", person = "operator", q = { fr = "Que montre le manomètre du bridage ?", en = "What does the gauge of the clamp show?" },
      a = { fr = "Il monte quand la presse travaille, puis il tombe d’un coup à zéro.", en = "It rises while the press works, then drops to zero at once." } },
    { id = "visit", person = "team_leader", q = { fr = "La visite annuelle de l’accumulateur est-elle faite ?", en = "Has the yearly inspection of the accumulator been done?" },
      a = { fr = "Elle a été reportée, l’outillage était parti à l’étalonnage.", en = "It was put off, the tool was away for calibration." } },
    { id = "done", person = "operator", q = { fr = "Qu’avez-vous essayé ?", en = "What have you tried?" },
      a = { fr = "Acquitté, initialisé : pareil au corps suivant.", en = "Acknowledged, initialised: the same at the next body." } },
  },
  history = {
    { date = "2026-02-26", order = "OT 26-0074", ref = "3G2", hours = 0.2,
      finding = { fr = "Pression de bridage instable entre deux cycles", en = "Clamp pressure unsteady between two cycles" },
      action = { fr = "Manomètre contrôlé, bon", en = "Gauge checked, sound" } },
  },
  risks = oil.risk_names, energies = { "hydraulic" },
  neighbours = { "3Z1.leaking", "3V8.misadjusted", "3V9.leaking", "3Y4.open", "3V7.stuck" },
  expectations = {
    root = "3Z1.worn", element = "3Z1", modes = { "worn", "leaking" },
    causes = { "age", "normal_wear" }, repair = { { "3Z1" } }, remedies = { "fit" },
    chain = { "3Z1", "3V8", "3V9", "3V7", "3C", "3G2", "3Y3", "3Y4", "MP1", "MP5", "HO4" },
    functional_chain = { "3C", "3Z1" },
    symptom = { { mode = "panel", on = "E36" }, { mode = "look", on = "3C" } },
    proofs = {
      { { mode = "bar", on = "MP5:P", below = 1000000, judged = "abnormal" }, { mode = "look", on = "3Z1", shown = { fr = "valve de gaz", en = "gas valve" } } },
    },
    points = { "MP1:P", "MP5:P" }, leak_tests = { "3Z1" },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C2.K3" },
  },

  reference = solution.reference {
    ask = { "since", "gauge", "visit", "done" }, see = { { "look", on = "3C" }, { "look", on = "3G2" } },
    documents = { "folio:H1" }, risks = oil.risks, wear = oil.wear,
    chain = { "3C", "action", "Bridage : réducteur, clapet, accumulateur, distributeur 4/2, vérin" },
    suppose = {
      { "3Z1", "worn", "Accumulateur sans gaz : rien ne tient la pression quand la pompe tourne à vide" },
      { "3V8", "misadjusted", "Réducteur déréglé" },
      { "3V7", "stuck", "Distributeur de bride bloqué" },
    },
    search = conduct.join({
      { "measure", on = "MP5:P", mode = "bar" }, { "judge", mode = "abnormal", value = -1 },
      { "measure", on = "MP1:P", mode = "bar" }, { "look", on = "3Z1" }, { "touch", on = "3Z1" },
    }, {
      { "reject", on = "3V8", mode = "misadjusted", cites = { -5 }, text = "La pression monte à la valeur pendant la course de la presse, elle n’est pas tenue ensuite" },
      { "confirm", on = "3Z1", mode = "worn", cites = { -6, -3 }, text = "0 bar pompe à vide, huile à la valve de gaz : vessie percée" },
    }),
    energies = { "hydraulic" },
    diagnosis = { "3Z1", "worn", "age", "Vessie percée : de l’huile sort à la valve de gaz, aucune réserve de pression entre deux courses" },
    part = "3Z1", work = oil.exchange("3Z1", "ACC-075"), check = oil.check("3Z1", { { "measure", on = "MP5:P", mode = "bar" }, { "judge", mode = "normal", value = -1 } }),
    waste = { { "3Z1", "soiled" }, { "oil", "oil" } },
    report = {
      symptom = "Défaut E36 : la bride ne s’ouvre pas, 0 bar au manomètre du bridage.",
      analysis = "Pompe à vide, MP5 à 2 bar au lieu de 35 ; huile à la valve de gaz, bouteille froide.",
      element = "3Z1, accumulateur à vessie", cause = "Vieillissement de la vessie, visite annuelle reportée.",
      work_done = "Presse calée, Q0 consigné, accumulateur isolé et vidangé, 0 bar vérifié, remplacement par un accumulateur gonflé à l’azote à 25 bar.",
      parts = "ACC-075, quantité 1", tests = "MP5 tient 35 bar pompe à vide, essai manuel et cycles conformes.",
      follow_up = "Dossier d’équipement sous pression à mettre à jour, visite annuelle à planifier.",
    },
  },

  -- The operator is believed: the reducing valve is changed.
  bad = oil.wrong("3V8", "RP-100", {
    symptom = "La bride ne s’ouvrait plus.", analysis = "Réducteur déréglé.", element = "3V8", cause = "Usure",
    work_done = "Réducteur remplacé.", parts = "RP-100", tests = "Cycles conformes.",
  }),
}
