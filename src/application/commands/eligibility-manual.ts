export const eligibilityManual = `
Entrée (un objet JSON ; argent en centimes entiers, dates AAAA-MM-JJ ; tout autre champ est refusé) :
  asOf                          date à laquelle les règles sont lues
  firm                          { communeCode?, headcount?, createdOn?, inInsolvency?, deMinimisHeadroomCents? }
  project                       { amountCents?, jobsCreated?, jobsKept?, withinMonths?, halfDays?,
                                grossGrantEquivalentCents? }
                                Une donnée absente donne un non à la règle qui la demande, et la phrase le dit.
  policy?                       les règles du territoire ; ce qui manque prend la valeur par défaut :
    communes                    codes INSEE du périmètre (par défaut : règle absente)
    headcountLimit              10 ; l'effectif doit être inférieur ; null : règle absente
    minimumAgeMonths            36, de date à date ; null : création admise
    jobsMode                    create | create-or-keep | none (par défaut : create)
    minimumJobs                 3
    jobsWithinMonths            36
    minimumCents, maximumCents  300000 et 3000000 ; null : pas de borne
    warningAboveCents           1500000 : au-delà, la phrase avertit, la réponse reste favorable ; null : jamais
    moneyRequiresDays           false ; true : pas d'argent sans journées d'expertise

Sortie :
  eligible                      true si toutes les règles sont satisfaites
  rules                         [{ rule, ok, sentence }], rule : perimeter | headcount | age | insolvency | jobs
                                | amount | expert-days | de-minimis (celle-ci si deMinimisHeadroomCents est donné)

Ce test n'engage pas le comité, seul décisionnaire ; aucune décision n'est automatique.

Exemple :
  echo '{"firm":{"headcount":6,"createdOn":"2004-05-01","inInsolvency":false},
         "project":{"amountCents":1800000,"jobsCreated":10,"halfDays":16},"asOf":"2008-02-14"}' | alize eligibility
`;
